import type { QueryClient } from "@tanstack/react-query";
import { api, unwrap } from "@/api/client";
import { RefusedError } from "@/api/problem";
import type { MessageToSend } from "@/api/types";
import { forgetPreview } from "../lib/previews";
import {
  forget,
  hinder,
  keep,
  outbox,
  unreachable,
  type Hindrance,
  type Pending,
} from "./outbox-store";
import { addMessage } from "./thread-cache";
import { changeThreads } from "./threads";

/** One after the other within a conversation: what was written first arrives first. */
const queues = new Map<string, Promise<void>>();

/** Shows the message as pending at once and posts it after those before it. */
export function send(client: QueryClient, conversationId: string, body: MessageToSend) {
  const at = new Date().toISOString();
  const { clientId } = body;
  const pending: Pending = { clientId, conversationId, body, at, hindrance: null };
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

async function deliver(client: QueryClient, { clientId, conversationId, body }: Pending) {
  try {
    const message = await unwrap(
      api.POST("/api/conversations/{id}/messages", {
        params: { path: { id: conversationId } },
        body,
      }),
    );
    changeThreads(client, conversationId, (thread) => addMessage(thread, message));
    forget(clientId);
    forgetPreview(body.attachment);
  } catch (error) {
    hinder(clientId, hindranceOf(error));
  }
}

function hindranceOf(error: unknown): Hindrance {
  if (!(error instanceof RefusedError) || error.status >= 500) return unreachable;
  return { code: error.code, limit: error.limit, alternative: error.alternative };
}
