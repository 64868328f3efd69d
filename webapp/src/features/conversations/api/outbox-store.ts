import { createStore } from "@/lib/store";

/** Why a message is not with the server yet. */
export type Hindrance = "unreachable" | "window-closed" | "text-too-long" | "refused";

/** A message of ours that the server has not confirmed. */
export interface Pending {
  clientId: string;
  conversationId: string;
  text: string;
  at: string;
  hindrance: Hindrance | null;
}

const storageKey = "imobhub.outbox";

/** A reload keeps what was not confirmed; sending it again is safe, its id is the same. */
function restore(): Pending[] {
  try {
    const stored = JSON.parse(sessionStorage.getItem(storageKey) ?? "[]") as Pending[];
    return stored.map((pending) => ({ ...pending, hindrance: pending.hindrance ?? "unreachable" }));
  } catch {
    return [];
  }
}

export const outbox = createStore<readonly Pending[]>(restore());

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
