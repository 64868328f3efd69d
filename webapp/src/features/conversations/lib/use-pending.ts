import { useMemo, useState } from "react";
import { useStore } from "@/lib/store";
import { outbox, type Pending } from "../api/outbox-store";

const none: readonly Pending[] = [];

/**
 * What one wrote in this conversation and the server has not confirmed. It stands at the thread's end:
 * who writes while reading elsewhere is brought there.
 */
export function usePending(
  conversationId: string,
  elsewhere: boolean,
  toNewest: () => void,
): readonly Pending[] {
  const all = useStore(outbox);
  const pending = useMemo(
    () => all.filter((entry) => entry.conversationId === conversationId),
    [all, conversationId],
  );
  const newest = pending.at(-1)?.clientId;
  const [known, setKnown] = useState(newest);
  if (newest !== known) {
    setKnown(newest);
    if (newest !== undefined && elsewhere) toNewest();
  }
  return elsewhere ? none : pending;
}
