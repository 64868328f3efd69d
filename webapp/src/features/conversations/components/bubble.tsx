import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";
import { clockTime, fullTime } from "@/lib/time";
import { useTimeWords } from "../lib/use-time-words";

interface BubbleProps {
  outbound: boolean;
  /** The first of a group has the tail and, where it is not obvious, an author. */
  opens: boolean;
  author: string | null;
  at: string;
  tick: ReactNode;
  children: ReactNode;
  /** What went wrong and what can be done. */
  below?: ReactNode;
}

export function Bubble({ outbound, opens, author, at, tick, children, below }: BubbleProps) {
  const { language } = useTimeWords();
  const time = Date.parse(at);
  return (
    <div
      className={cn(
        "flex flex-col",
        outbound ? "items-end" : "items-start",
        opens ? "pt-2.5" : "pt-0.5",
      )}
    >
      <div
        className={cn(
          "relative max-w-[85%] min-w-0 rounded-bubble px-3 py-1.5 text-bubble shadow-[0_1px_1px_rgb(32_26_23/6%)] tablet:max-w-[75%]",
          outbound ? "bg-outbound" : "bg-inbound",
          opens && (outbound ? "rounded-tr-tail" : "rounded-tl-tail"),
        )}
      >
        {author !== null && <p className="text-sm font-semibold text-accent">{author}</p>}
        <div className="flow-root">
          {children}
          <span className="float-right -mb-0.5 ml-3 inline-flex h-5.5 items-end gap-1 pt-1 text-2xs text-muted tabular select-none">
            <time dateTime={at} title={fullTime(time, language)}>
              {clockTime(time, language)}
            </time>
            {tick}
          </span>
        </div>
      </div>
      {below}
    </div>
  );
}
