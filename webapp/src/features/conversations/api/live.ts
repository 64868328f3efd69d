import { useEffect } from "react";
import { useQueryClient, type QueryClient } from "@tanstack/react-query";
import { followFeed } from "@/api/live";
import type { LiveEvent } from "@/api/live-events";
import { announce } from "./arrivals";
import { applyOrPlace, applyToSummary, applyToThread, findInList, placeInList } from "./cache";
import { journal } from "./journal";
import { forget } from "./outbox-store";
import { everything, listQuery, summaryQuery, threadQuery } from "./queries";

/** Keeps everything that is loaded true for as long as somebody is signed in. */
export function useLiveConversations() {
  const client = useQueryClient();
  useEffect(() => followFeed((event) => applyEvent(client, event)), [client]);
}

export function applyEvent(client: QueryClient, event: LiveEvent) {
  if (event.name === "hello" || event.name === "reset") {
    void client.invalidateQueries({ queryKey: everything });
    return;
  }
  journal.record(event);
  const id = "conversation" in event ? event.conversation.id : event.conversationId;
  client.setQueryData(summaryQuery(id).queryKey, (known) => known && applyToSummary(known, event));
  client.setQueryData(
    threadQuery(id).queryKey,
    (known) => known && applyToThread(known, event, id),
  );
  const before = client.getQueryData(listQuery.queryKey);
  const known = findInList(before, id);
  client.setQueryData(listQuery.queryKey, (list) => list && applyOrPlace(list, event));
  if ("conversation" in event && before !== undefined && known === undefined) {
    void learnUnread(client, id);
  }
  if (event.name === "message") {
    if (event.message.clientId !== null) forget(event.message.clientId);
    announce(event.conversation, event.message, known);
  }
}

/** How much of a conversation that was not loaded is unread, only the server knows. */
async function learnUnread(client: QueryClient, id: string) {
  const summary = await client.query({ ...summaryQuery(id), staleTime: 0 }).catch(() => undefined);
  if (summary === undefined) return;
  client.setQueryData(listQuery.queryKey, (list) => list && placeInList(list, summary));
}
