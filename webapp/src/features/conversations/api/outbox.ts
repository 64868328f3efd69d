import type { QueryClient } from "@tanstack/react-query";
import { api, unwrap } from "@/api/client";
import { RefusedError } from "@/api/problem";
import { newUuid } from "@/lib/uuid";
import { addMessage } from "./cache";
import { forget, hinder, keep, outbox, type Hindrance, type Pending } from "./outbox-store";
import { threadQuery } from "./queries";

/** One after the other within a conversation: what was written first arrives first. */
const queues = new Map<string, Promise<void>>();

export function sendText(client: QueryClient, conversationId: string, text: string) {
  const at = new Date().toISOString();
  const pending: Pending = { clientId: newUuid(), conversationId, text, at, hindrance: null };
  keep(pending);
  enqueue(client, pending);
}

/** The same message again, with the same id: the server answers with the one it has, if it has it. */
export function retry(client: QueryClient, clientId: string) {
  const pending = outbox.get().find((candidate) => candidate.clientId === clientId);
  if (pending === undefined) return;
  hinder(clientId, null);
  enqueue(client, pending);
}

function enqueue(client: QueryClient, pending: Pending) {
  const before = queues.get(pending.conversationId) ?? Promise.resolve();
  queues.set(
    pending.conversationId,
    before.then(() => deliver(client, pending)),
  );
}

async function deliver(client: QueryClient, { clientId, conversationId, text }: Pending) {
  try {
    const message = await unwrap(
      api.POST("/api/conversations/{id}/messages", {
        params: { path: { id: conversationId } },
        body: { clientId, type: "text", text },
      }),
    );
    client.setQueryData(
      threadQuery(conversationId).queryKey,
      (thread) => thread && addMessage(thread, message),
    );
    forget(clientId);
  } catch (error) {
    hinder(clientId, hindranceOf(error));
  }
}

function hindranceOf(error: unknown): Hindrance {
  if (!(error instanceof RefusedError) || error.status >= 500) return "unreachable";
  return error.code === "window-closed" || error.code === "text-too-long" ? error.code : "refused";
}
