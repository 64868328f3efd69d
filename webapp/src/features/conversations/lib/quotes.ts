import type { Message } from "@/api/types";
import { createStore } from "@/lib/store";

/** Which message the next one answers, per conversation. */
export const quotes = createStore<Readonly<Record<string, Message>>>({});

export function quote(message: Message) {
  quotes.set({ ...quotes.get(), [message.conversationId]: message });
}

export function unquote(conversationId: string) {
  const { [conversationId]: gone, ...others } = quotes.get();
  if (gone !== undefined) quotes.set(others);
}
