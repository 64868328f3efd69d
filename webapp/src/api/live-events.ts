import type { Channel, ConversationSummary, Failure, Media, Message, MessageStatus } from "./types";

/** A conversation as everybody sees it: what is unread differs from person to person. */
export type SharedSummary = Omit<ConversationSummary, "unreadCount">;

/** What `/api/events` says; the feed is no part of the generated types. */
export type LiveEvent =
  | { name: "hello" }
  | { name: "reset" }
  | { name: "message" | "message-changed"; conversation: SharedSummary; message: Message }
  | { name: "media"; conversationId: string; messageId: string; media: Media }
  | {
      name: "status";
      conversationId: string;
      messageId: string;
      status: MessageStatus;
      failure: Failure | null;
    }
  | { name: "seen"; conversationId: string; inboundSeen: number }
  | { name: "scheduled"; conversationId: string }
  | { name: "conversation-merged"; from: string; into: string }
  | { name: "conversation"; conversation: SharedSummary }
  | { name: "channel"; channel: { id: string; name: string; state: Channel["state"] } };

const names: readonly string[] = [
  "hello",
  "reset",
  "message",
  "message-changed",
  "media",
  "status",
  "seen",
  "scheduled",
  "conversation-merged",
  "conversation",
  "channel",
] satisfies LiveEvent["name"][];

/** Null for a name that this version does not know: a newer server may say more. */
export function readEvent(name: string | undefined, data: string): LiveEvent | null {
  if (name === undefined || !names.includes(name)) return null;
  return { ...(JSON.parse(data) as object), name } as LiveEvent;
}
