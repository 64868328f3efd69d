import type { ComponentProps, ReactNode } from "react";
import { cn } from "@/components/ui/cn";
import { clockTime, fullTime } from "@/lib/time";
import { useTimeWords } from "../lib/use-time-words";

interface BubbleProps {
  outbound: boolean;
  /** The first of a group has the tail and, where it is not obvious, an author. */
  opens: boolean;
  author: ReactNode;
  at: string;
  tick: ReactNode;
  children: ReactNode;
  /** Where a jump to the message leads, and what a screen reader calls the place. */
  id?: string;
  label?: string;
  /** Words, a file that fills the bubble, or something that needs no bubble at all. */
  look?: "words" | "file" | "bare";
  width?: number | undefined;
  /** The time lies on the picture. */
  timeOnTop?: boolean;
  /** What is to be said beside the time. */
  mark?: ReactNode;
  reactions?: ReactNode;
  /** It was never sent. */
  faded?: boolean;
  /** What went wrong and what can be done. */
  below?: ReactNode;
  /** What can be done with the message while it is pointed at, and what a touch does. */
  tools?: ReactNode;
  touch?: Pick<
    ComponentProps<"article">,
    "onPointerDown" | "onPointerMove" | "onPointerUp" | "onPointerCancel" | "onContextMenu"
  >;
}

const looks = {
  words: "px-3 py-1.5",
  file: "p-1",
  bare: "",
} as const;

const ground = (outbound: boolean, opens: boolean) =>
  cn(
    "shadow-[0_1px_1px_rgb(32_26_23/6%)]",
    outbound ? "bg-outbound" : "bg-inbound",
    opens && (outbound ? "rounded-tr-tail" : "rounded-tl-tail"),
  );

export function Bubble(props: BubbleProps) {
  const { outbound, opens, author, at, tick, children, id, label, width, mark } = props;
  const {
    look = "words",
    timeOnTop = false,
    reactions,
    below,
    tools,
    touch,
    faded = false,
  } = props;
  const { language } = useTimeWords();
  const time = Date.parse(at);
  return (
    <article
      aria-label={label}
      data-message={id}
      tabIndex={-1}
      {...touch}
      className={cn(
        "group/message flex flex-col outline-none",
        outbound ? "items-end" : "items-start",
        opens ? "pt-2.5" : "pt-0.5",
      )}
    >
      <div
        style={width === undefined ? undefined : { width }}
        className={cn(
          "relative max-w-[85%] min-w-0 rounded-bubble text-bubble tablet:max-w-[75%]",
          looks[look],
          faded && "opacity-60",
          look !== "bare" && ground(outbound, opens),
        )}
      >
        {tools}
        {author !== null && (
          <p className={cn("text-sm font-semibold text-accent", look === "file" && "px-2 pt-0.5")}>
            {author}
          </p>
        )}
        <div className="flow-root">
          {children}
          <span
            className={cn(
              "inline-flex gap-1 text-2xs tabular select-none",
              timeOnTop
                ? "absolute right-2 bottom-2 items-center rounded-full bg-scrim px-2 py-0.5 text-on-scrim"
                : "float-right -mb-0.5 ml-3 h-5.5 items-end pt-1 text-muted",
              look === "file" && !timeOnTop && "mr-2 mb-0",
            )}
          >
            {mark}
            <time dateTime={at} title={fullTime(time, language)}>
              {clockTime(time, language)}
            </time>
            {tick}
          </span>
        </div>
      </div>
      {reactions}
      {below}
    </article>
  );
}
