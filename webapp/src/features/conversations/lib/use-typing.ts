import { useCallback } from "react";
import { api } from "@/api/client";

/** The contact sees it for 25 seconds. */
const againAfterMs = 20_000;

const told = new Map<string, number>();

/** To be called at every key: lets the contact know, once in a while, that somebody is answering. */
export function useTyping(conversationId: string) {
  return useCallback(() => {
    const now = Date.now();
    if (now - (told.get(conversationId) ?? 0) < againAfterMs) return;
    told.set(conversationId, now);
    // Nobody waits for it and nobody is told when it fails.
    api
      .POST("/api/conversations/{id}/typing", { params: { path: { id: conversationId } } })
      .catch(() => undefined);
  }, [conversationId]);
}
