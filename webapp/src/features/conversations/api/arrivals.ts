import type { SharedSummary } from "@/api/live-events";
import type { ConversationSummary, Message, MessageType } from "@/api/types";
import { createStore } from "@/lib/store";

export interface Arrival {
  messageId: string;
  name: string;
  type: MessageType;
  text: string | null;
}

/** The inbound message heard last, to be said aloud. */
export const lastArrival = createStore<Arrival | null>(null);

export function announce(
  conversation: SharedSummary,
  message: Message,
  before: ConversationSummary | undefined,
) {
  const isNews =
    message.direction === "inbound" && conversation.inboundCount > (before?.inboundCount ?? 0);
  if (!isNews) return;
  const { id: messageId, type, text } = message;
  lastArrival.set({ messageId, name: conversation.contact.name, type, text });
}
