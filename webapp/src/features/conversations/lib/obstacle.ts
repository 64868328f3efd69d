import type { Chosen } from "./tray-store";

/** Why what stands in the composer cannot be sent as it is. */
export type Obstacle = "nothing" | "tooLong" | "refused" | "failed" | "uploading";

const inTheWay = ["refused", "failed", "uploading"] as const;

/** What a person has to see to first; null when all of it can go. */
export function obstacleTo(text: string, left: number, chosen: readonly Chosen[]): Obstacle | null {
  if (left < 0) return "tooLong";
  if (chosen.length === 0) return text.trim() === "" ? "nothing" : null;
  return inTheWay.find((kind) => chosen.some(({ state }) => state.kind === kind)) ?? null;
}
