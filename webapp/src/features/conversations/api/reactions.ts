import type { QueryClient } from "@tanstack/react-query";
import { sessionFetch } from "@/api/client";
import { RefusedError } from "@/api/problem";
import type { Message } from "@/api/types";
import { reactTo } from "./thread-cache";
import { changeThreads } from "./threads";

const ours = ({ reactions }: Message) => reactions.find(({ by }) => by === "agency")?.emoji ?? null;

/**
 * Reacts in the agency's name, which has one reaction per message; null takes it back. It shows at once, and shows what was
 * before when the server refuses.
 */
export async function react(client: QueryClient, message: Message, emoji: string | null) {
  const show = (shown: string | null) =>
    changeThreads(client, message.conversationId, (thread) => reactTo(thread, message.id, shown));
  const before = ours(message);
  show(emoji);
  try {
    await post(message, emoji);
  } catch (error) {
    show(before);
    throw error;
  }
}

async function post({ conversationId, id }: Message, emoji: string | null) {
  const url = new URL(
    `/api/conversations/${conversationId}/messages/${id}/reaction`,
    location.origin,
  );
  const response = await sessionFetch(
    emoji === null
      ? new Request(url, { method: "DELETE" })
      : new Request(url, {
          method: "PUT",
          headers: { "Content-Type": "application/json" },
          body: JSON.stringify({ emoji }),
        }),
  );
  if (!response.ok) {
    throw RefusedError.from(response, await response.json().catch(() => undefined));
  }
}
