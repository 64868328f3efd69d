import type { QueryClient } from "@tanstack/react-query";
import { api, unwrap } from "@/api/client";
import type { Message } from "@/api/types";
import { applyToList, applyToSummary } from "./list-cache";
import { listQuery, summaryQuery } from "./queries";

/** Everything up to this message was looked at. Shown at once; told to the server. */
export async function markSeen(client: QueryClient, conversationId: string, message: Message) {
  const event = { name: "seen", conversationId, inboundSeen: message.inboundNo } as const;
  const { queryKey } = summaryQuery(conversationId);
  client.setQueryData(queryKey, (known) => known && applyToSummary(known, event));
  client.setQueryData(listQuery.queryKey, (known) => known && applyToList(known, event));
  try {
    await unwrap(
      api.POST("/api/conversations/{id}/seen", {
        params: { path: { id: conversationId } },
        body: { messageId: message.id },
      }),
    );
  } catch {
    // The next message, or the next visit, tells it again; the count comes back from the server.
    void client.invalidateQueries({ queryKey });
  }
}
