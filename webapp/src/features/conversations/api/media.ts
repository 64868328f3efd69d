import type { QueryClient } from "@tanstack/react-query";
import { sessionFetch } from "@/api/client";
import { RefusedError } from "@/api/problem";
import type { Media, Message } from "@/api/types";
import { applyToThread } from "./thread-cache";
import { changeThreads } from "./threads";

/** A cookie, not the token, opens these addresses: elements of the page ask for them by themselves. */
export const mediaUrl = (messageId: string) => `/api/media/${encodeURIComponent(messageId)}`;
export const thumbnailUrl = (messageId: string) => `${mediaUrl(messageId)}/thumbnail`;

/** Has a file that could not be fetched fetched again. Throws when the server does not take it. */
export async function retryMedia(client: QueryClient, { id, conversationId }: Message) {
  const url = new URL(`${mediaUrl(id)}/retry`, location.origin);
  const response = await sessionFetch(new Request(url, { method: "POST" }));
  const answer: unknown = await response.json().catch(() => undefined);
  if (!response.ok) throw RefusedError.from(response, answer);
  const media = answer as Media;
  changeThreads(client, conversationId, (thread) =>
    applyToThread(thread, { name: "media", conversationId, messageId: id, media }, conversationId),
  );
}
