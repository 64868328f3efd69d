import type { SharedSummary } from "@/api/live-events";
import type { ConversationSummary, Message } from "@/api/types";
import { createStore } from "@/lib/store";

export interface Arrival {
  messageId: string;
  name: string;
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
  lastArrival.set({ messageId: message.id, name: conversation.contact.name, text: message.text });
}
