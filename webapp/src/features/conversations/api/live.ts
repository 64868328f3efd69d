import { useEffect } from "react";
import { useQueryClient, type QueryClient } from "@tanstack/react-query";
import { channelsKey } from "@/api/keys";
import { followFeed } from "@/api/live";
import type { LiveEvent } from "@/api/live-events";
import { moveWork } from "../lib/move-work";
import { announce } from "./arrivals";
import { journal } from "./journal";
import { applyOrPlace, applyToList, applyToSummary, findInList, placeInList } from "./list-cache";
import { forget } from "./outbox-store";
import { everything, listQuery, summaryQuery, threadKey } from "./queries";
import { scheduledKey } from "./scheduled";
import { applyToThread } from "./thread-cache";
import { changeThreads } from "./threads";

/** Keeps everything that is loaded true for as long as somebody is signed in. */
export function useLiveConversations() {
  const client = useQueryClient();
  useEffect(() => followFeed((event) => applyEvent(client, event)), [client]);
}

export function applyEvent(client: QueryClient, event: LiveEvent) {
  if (event.name === "hello" || event.name === "reset") {
    void client.invalidateQueries({ queryKey: everything });
    void client.invalidateQueries({ queryKey: channelsKey });
    return;
  }
  if (event.name === "conversation-merged") {
    follow(client, event);
    return;
  }
  if (event.name === "channel") {
    void client.invalidateQueries({ queryKey: channelsKey });
    return;
  }
  if (event.name === "scheduled") {
    void client.invalidateQueries({ queryKey: scheduledKey(event.conversationId) });
    return;
  }
  journal.record(event);
  const id = "conversation" in event ? event.conversation.id : event.conversationId;
  client.setQueryData(summaryQuery(id).queryKey, (known) => known && applyToSummary(known, event));
  changeThreads(client, id, (thread) => applyToThread(thread, event, id));
  const before = client.getQueryData(listQuery.queryKey);
  const known = findInList(before, id);
  client.setQueryData(listQuery.queryKey, (list) => list && applyOrPlace(list, event));
  if ("conversation" in event && before !== undefined && known === undefined) {
    void learnUnread(client, id);
  }
  if (event.name === "conversation") {
    void client.invalidateQueries({ queryKey: threadKey(id) });
  }
  if (event.name === "message") {
    if (event.message.clientId !== null) forget(event.message.clientId);
    announce(event.conversation, event.message, known);
  }
}

type Merged = Extract<LiveEvent, { name: "conversation-merged" }>;

/** What the conversation that stays holds now, only the server knows; who has the other one open is led there. */
function follow(client: QueryClient, merged: Merged) {
  client.setQueryData(listQuery.queryKey, (list) => list && applyToList(list, merged));
  const { queryKey } = summaryQuery(merged.from);
  const isOpen = client.getQueryCache().find({ queryKey })?.isActive();
  if (isOpen !== true) moveWork(merged.from, merged.into);
  void client.invalidateQueries({ queryKey: everything });
}

/** How much of a conversation that was not loaded is unread, only the server knows. */
async function learnUnread(client: QueryClient, id: string) {
  const summary = await client.query({ ...summaryQuery(id), staleTime: 0 }).catch(() => undefined);
  if (summary === undefined) return;
  client.setQueryData(listQuery.queryKey, (list) => list && placeInList(list, summary));
}
