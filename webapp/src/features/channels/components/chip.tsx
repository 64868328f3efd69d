import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";

const tones = {
  success: "text-success",
  warning: "text-warning",
  danger: "text-danger",
  muted: "text-muted",
} as const;

export type Tone = keyof typeof tones;

/** A word with a dot: never colour alone. */
export function Chip({ tone, children }: { tone: Tone; children: ReactNode }) {
  return (
    <span
      className={cn(
        "inline-flex h-6 shrink-0 items-center gap-1.5 rounded-full border border-current/25 px-2 text-xs font-medium whitespace-nowrap",
        tones[tone],
      )}
    >
      <span aria-hidden className="size-1.5 rounded-full bg-current" />
      {children}
    </span>
  );
}
