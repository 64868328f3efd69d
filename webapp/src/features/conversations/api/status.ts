import type { MessageStatus } from "@/api/types";

const order: Record<MessageStatus, number> = {
  received: 0,
  queued: 0,
  sending: 1,
  sent: 2,
  // Final, unless proof of delivery follows.
  failed: 3,
  delivered: 4,
  read: 5,
};

/** States only move forward, in whatever order they are heard of. */
export const furthest = (known: MessageStatus, news: MessageStatus): MessageStatus =>
  order[news] > order[known] ? news : known;
