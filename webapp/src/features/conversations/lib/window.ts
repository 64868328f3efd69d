import type { ConversationSummary } from "@/api/types";

const hour = 3_600_000;

export type WindowState =
  | { kind: "open"; left: number; tone: "success" | "warning" | "danger" }
  | { kind: "endless" }
  | { kind: "closed" };

/** Whether messages cost nothing, because the contact came through an ad and was answered in time. */
export const isFree = ({ freeUntil }: ConversationSummary["window"], now: number) =>
  freeUntil !== null && now < Date.parse(freeUntil);

/** How long the contact may still be answered freely: green above 4 h, amber, red below 1 h. */
export function windowState(window: ConversationSummary["window"], now: number): WindowState {
  if (!window.open) return { kind: "closed" };
  if (window.until === null) return { kind: "endless" };
  const left = Date.parse(window.until) - now;
  if (left <= 0) return { kind: "closed" };
  return {
    kind: "open",
    left,
    tone: left > 4 * hour ? "success" : left > hour ? "warning" : "danger",
  };
}
