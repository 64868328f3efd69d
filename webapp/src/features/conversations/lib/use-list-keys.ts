import { useEffect, useEffectEvent, type RefObject } from "react";
import { isTyping } from "./is-typing";
import { whenThere } from "./when-there";

interface ListKeys {
  scroller: RefObject<HTMLElement | null>;
  ids: readonly string[];
  /** Where the next step starts. */
  from: string | undefined;
  reveal: (index: number) => void;
}

const steps = new Map([
  ["j", 1],
  ["k", -1],
]);
const arrows = new Map([
  ["ArrowDown", 1],
  ["ArrowUp", -1],
  ["Home", -Infinity],
  ["End", Infinity],
]);

/** J and K walk the list from anywhere but a field, arrows from within it. */
export function useListKeys({ scroller, ids, from, reveal }: ListKeys) {
  const focusRow = (index: number) => {
    const id = ids[index];
    if (id === undefined) return;
    reveal(index);
    whenThere(
      () => scroller.current?.querySelector<HTMLElement>(`[data-conversation="${id}"]`),
      (row) => row.focus({ preventScroll: true }),
    );
  };

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (isTyping(event.target)) return;
    const inside = scroller.current?.contains(event.target as Node) === true;
    const step = steps.get(event.key.toLowerCase()) ?? (inside ? arrows.get(event.key) : undefined);
    if (step === undefined || ids.length === 0) return;
    event.preventDefault();
    const here = from === undefined ? -1 : ids.indexOf(from);
    const start = inside || here < 0 ? here : here - (isOpen(scroller.current, from) ? 0 : step);
    focusRow(Math.min(Math.max(start + step, 0), ids.length - 1));
  });

  useEffect(() => {
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
}

const isOpen = (scroller: HTMLElement | null, id: string | undefined) =>
  scroller?.querySelector(`[data-conversation="${id ?? ""}"][aria-current]`) != null;
