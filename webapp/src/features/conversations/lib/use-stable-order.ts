import { useState } from "react";
import type { ConversationSummary } from "@/api/types";

interface StableOrder {
  shown: ConversationSummary[];
  /** How many conversations would stand elsewhere if the order were let go. */
  waiting: number;
  hold: () => void;
  release: () => void;
}

/**
 * Rows never move while they are held (under the pointer): their contents are kept fresh, their
 * places are not. Conversations that were loaded by scrolling on are added below.
 */
export function useStableOrder(current: ConversationSummary[]): StableOrder {
  const [held, setHeld] = useState<readonly string[] | null>(null);
  const release = () => setHeld(null);
  const hold = () => {
    if (held === null) setHeld(current.map(({ id }) => id));
  };
  if (held === null) return { shown: current, waiting: 0, hold, release };
  const byId = new Map(current.map((item) => [item.id, item]));
  const places = new Set(held);
  const lastHeld = current.findLastIndex(({ id }) => places.has(id));
  const shown = [
    ...held.flatMap((id) => byId.get(id) ?? []),
    ...current.slice(lastHeld + 1).filter(({ id }) => !places.has(id)),
  ];
  return { shown, waiting: countMoved(current, shown), hold, release };
}

/** Those that went up: each stands before something that was shown above it. */
function countMoved(current: ConversationSummary[], shown: ConversationSummary[]): number {
  const place = new Map(shown.map(({ id }, index) => [id, index]));
  let best = Infinity;
  let moved = 0;
  for (const { id } of current.toReversed()) {
    const at = place.get(id) ?? Infinity;
    if (at > best) moved += 1;
    best = Math.min(best, at);
  }
  return moved;
}
