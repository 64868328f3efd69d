import type { MessageToSend } from "@/api/types";
import { createStore } from "@/lib/store";

/** Why a message is not with the server yet. */
export interface Hindrance {
  /** The server's word for it, or `unreachable`. */
  code: string;
  limit: number | null;
  alternative: string | null;
}

export const unreachable: Hindrance = { code: "unreachable", limit: null, alternative: null };

/** A message of ours that the server has not confirmed. */
export interface Pending {
  clientId: string;
  conversationId: string;
  body: MessageToSend;
  at: string;
  hindrance: Hindrance | null;
}

const storageKey = "imobhub.outbox";

/** As an earlier version kept it, when only texts could be sent. */
type Stored = Pending | (Omit<Pending, "body"> & { text: string });

/** A reload keeps what was not confirmed; sending it again is safe, its id is the same. */
export function restore(json: string | null): Pending[] {
  try {
    return (JSON.parse(json ?? "[]") as Stored[]).map(restored);
  } catch {
    return [];
  }
}

function restored(stored: Stored): Pending {
  const { clientId, conversationId, at } = stored;
  const hindrance = stored.hindrance ?? unreachable;
  const body = "body" in stored ? stored.body : textToSend(clientId, stored.text);
  return { clientId, conversationId, body, at, hindrance };
}

const textToSend = (clientId: string, text: string): MessageToSend => ({
  clientId,
  type: "text",
  text,
});

function stored() {
  try {
    return sessionStorage.getItem(storageKey);
  } catch {
    return null;
  }
}

export const outbox = createStore<readonly Pending[]>(restore(stored()));

outbox.subscribe(() => {
  try {
    sessionStorage.setItem(storageKey, JSON.stringify(outbox.get()));
  } catch {
    // Kept in memory until the page is closed.
  }
});

export function keep(pending: Pending) {
  const others = outbox.get().filter(({ clientId }) => clientId !== pending.clientId);
  outbox.set([...others, pending]);
}

export function hinder(clientId: string, hindrance: Hindrance | null) {
  outbox.set(
    outbox
      .get()
      .map((pending) => (pending.clientId === clientId ? { ...pending, hindrance } : pending)),
  );
}

export const forget = (clientId: string) => {
  const others = outbox.get().filter((pending) => pending.clientId !== clientId);
  if (others.length < outbox.get().length) outbox.set(others);
};
