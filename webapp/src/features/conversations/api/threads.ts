import type { QueryClient } from "@tanstack/react-query";
import { threadKey } from "./queries";
import type { ThreadData } from "./thread-cache";

/** Changes every part of a thread that is loaded. */
export function changeThreads(
  client: QueryClient,
  id: string,
  by: (thread: ThreadData) => ThreadData,
) {
  client.setQueriesData<ThreadData>({ queryKey: threadKey(id) }, (known) => known && by(known));
}

/** A message of a thread, if it is loaded. */
export const findMessage = (client: QueryClient, conversationId: string, id: string) =>
  client
    .getQueriesData<ThreadData>({ queryKey: threadKey(conversationId) })
    .flatMap(([, thread]) => thread?.pages ?? [])
    .flatMap((page) => page.items)
    .find((message) => message.id === id);
