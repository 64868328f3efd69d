import type { Channel, ConversationSummary, Message } from "@/api/types";
import { windowState } from "./window";

/** What can be done with the messages of a thread now. */
export interface Can {
  /** Nothing but templates can be sent. */
  closed: boolean;
  quote: boolean;
  react: boolean;
}

export const nothing: Can = { closed: false, quote: false, react: false };

export function canAnswer(
  { window }: ConversationSummary,
  channel: Channel | undefined,
  now: number,
): Can {
  const features = channel?.capabilities.features ?? [];
  return {
    closed: windowState(window, now).kind === "closed",
    quote: features.includes("QUOTES"),
    react: features.includes("REACTIONS"),
  };
}

/** Whether the provider knows a message, so that others can refer to it. */
export const isReferable = ({ type, status, deletedAt }: Message) =>
  type !== "system" &&
  deletedAt === null &&
  !["queued", "sending", "held", "failed"].includes(status);
