import {
  cloneElement,
  Suspense,
  useState,
  type ComponentProps,
  type ReactElement,
  type ReactNode,
} from "react";

interface MenuOnDemandProps {
  button: ReactElement<ComponentProps<"button">>;
  load: () => Promise<unknown>;
  /** The opened menu, loaded lazily, with the same button as its trigger. */
  children: ReactNode;
}

/** A button whose menu is fetched when somebody reaches for it, and takes its place when it is pressed. */
export function MenuOnDemand({ button, load, children }: MenuOnDemandProps) {
  const [wanted, setWanted] = useState(false);
  const waiting = cloneElement(button, {
    "aria-haspopup": "menu",
    "aria-expanded": false,
    onPointerEnter: () => void load(),
    onFocus: () => void load(),
    onClick: () => setWanted(true),
  });
  return wanted ? <Suspense fallback={waiting}>{children}</Suspense> : waiting;
}
