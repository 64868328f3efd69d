import type { MessageStatus } from "@/api/types";

const order: Record<MessageStatus, number> = {
  received: 0,
  queued: 0,
  sending: 0,
  canceled: 1,
  held: 2,
  sent: 3,
  // Final, unless proof of delivery follows.
  failed: 4,
  delivered: 5,
  read: 6,
  played: 7,
};

const waits = (status: MessageStatus) => status === "queued" || status === "sending";

/**
 * States only move forward, in whatever order they are heard of, but for what our own queue does: a message goes back and
 * forth in it, and one that failed may be queued once more.
 */
export function furthest(known: MessageStatus, news: MessageStatus): MessageStatus {
  if (waits(news) && (waits(known) || known === "failed")) return news;
  return order[news] > order[known] ? news : known;
}
