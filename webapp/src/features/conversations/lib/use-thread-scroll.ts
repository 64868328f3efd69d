import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from "react";
import { useVirtualizer } from "@tanstack/react-virtual";
import { estimateRow } from "./row-estimate";
import { messagesIn, type ThreadRow } from "./thread-rows";
import type { Target } from "./use-thread-place";
import { whenThere } from "./when-there";

interface ThreadScroll {
  rows: readonly ThreadRow[];
  /** Whether the thread ends with these rows; only then is its end followed. */
  endsHere: boolean;
  target: Target | null;
  /** Begin with what is unread, where there is something. */
  atUnread: boolean;
}

const nearEndPx = 80;
const pointedOutMs = 2_000;

/** Where one is in the rows: at the end until one scrolls away, or at a message one jumped to. */
export function useThreadScroll({ rows, endsHere, target, atUnread }: ThreadScroll) {
  const scroller = useRef<HTMLDivElement>(null);
  const [start] = useState(() => (atUnread ? rows.findIndex((row) => row.kind === "unread") : -1));
  const pinned = useRef(endsHere && start <= 0 && target === null);
  const [settled, setSettled] = useState(false);
  const [nearEnd, setNearEnd] = useState(true);
  const [pointedOut, setPointedOut] = useState<Target | null>(null);

  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => estimateRow(rows[index]),
    getItemKey: (index) => rows[index]?.key ?? index,
    anchorTo: "end",
    followOnAppend: endsHere,
    scrollEndThreshold: nearEndPx,
    overscan: 8,
    paddingStart: 12,
    paddingEnd: 12,
  });

  useLayoutEffect(() => {
    if (start > 0) virtual.scrollToIndex(start, { align: "start" });
    else virtual.scrollToEnd();
    const frame = requestAnimationFrame(() => setSettled(true));
    return () => cancelAnimationFrame(frame);
  }, [virtual, start]);

  const pointOut = useEffectEvent(({ messageId }: Target) => {
    const index = rows.findIndex((row) => messagesIn(row).some(({ id }) => id === messageId));
    if (index < 0) return;
    pinned.current = false;
    virtual.scrollToIndex(index, { align: "center" });
    whenThere(
      () => scroller.current?.querySelector<HTMLElement>(`[data-index="${index}"] [data-message]`),
      (message) => message.focus({ preventScroll: true }),
    );
  });
  useLayoutEffect(() => {
    if (target === null) return;
    pointOut(target);
    const shown = requestAnimationFrame(() => setPointedOut(target));
    const over = setTimeout(() => setPointedOut(null), pointedOutMs);
    return () => {
      cancelAnimationFrame(shown);
      clearTimeout(over);
    };
  }, [target]);

  // One's own message is always shown, wherever one had scrolled to.
  const ownPending = rows.findLast((row) => row.kind === "pending")?.key;
  useLayoutEffect(() => {
    if (ownPending !== undefined) virtual.scrollToEnd();
  }, [ownPending, virtual]);

  const settle = (element: HTMLElement) => {
    const there = isNearEnd(element);
    pinned.current = there && endsHere;
    setNearEnd(there);
  };

  // Rows are measured as they appear, which moves the end without a scroll.
  const height = virtual.getTotalSize();
  const onHeight = useEffectEvent(settle);
  useEffect(() => {
    if (scroller.current !== null) onHeight(scroller.current);
  }, [height, endsHere]);

  // The composer grows, a keyboard opens, a banner appears: the newest stays in sight.
  useEffect(() => {
    if (scroller.current === null) return;
    const observer = new ResizeObserver(() => {
      if (pinned.current) virtual.scrollToEnd();
    });
    observer.observe(scroller.current);
    return () => observer.disconnect();
  }, [virtual]);

  const items = virtual.getVirtualItems();
  return {
    scroller,
    virtual,
    items,
    height,
    settle,
    atEnd: nearEnd && endsHere,
    nearFirst: settled && (items[0]?.index ?? 0) < 4,
    nearLast: settled && (items.at(-1)?.index ?? 0) >= rows.length - 4,
    settled,
    isPointedOut: (row: ThreadRow) =>
      pointedOut !== null && messagesIn(row).some(({ id }) => id === pointedOut.messageId),
  };
}

const isNearEnd = ({ scrollHeight, scrollTop, clientHeight }: HTMLElement) =>
  scrollHeight - scrollTop - clientHeight <= nearEndPx;
