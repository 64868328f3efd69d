import { useEffect, useRef, type MouseEvent, type PointerEvent } from "react";

const longMs = 450;
const tolerancePx = 10;

/** What a finger that rests on something for a while brings about; a mouse has other ways. */
export function useLongPress(run: () => void) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const from = useRef({ x: 0, y: 0 });
  const pressed = useRef(false);
  const stop = () => clearTimeout(timer.current);
  useEffect(() => stop, []);
  return {
    onPointerDown: (event: PointerEvent) => {
      pressed.current = false;
      if (event.pointerType !== "touch") return;
      from.current = { x: event.clientX, y: event.clientY };
      timer.current = setTimeout(() => {
        pressed.current = true;
        run();
      }, longMs);
    },
    onPointerMove: ({ clientX, clientY }: PointerEvent) => {
      const { x, y } = from.current;
      if (Math.hypot(clientX - x, clientY - y) > tolerancePx) stop();
    },
    onPointerUp: stop,
    onPointerCancel: stop,
    /** The browser's own menu would come on top of ours. */
    onContextMenu: (event: MouseEvent) => {
      if (pressed.current) event.preventDefault();
    },
  };
}
