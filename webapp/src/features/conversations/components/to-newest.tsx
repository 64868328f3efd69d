import { useState } from "react";
import { ChevronDown } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Message } from "@/api/types";

interface ToNewestProps {
  messages: readonly Message[];
  onGo: () => void;
}

/** Shown while one reads further up; counts what arrived meanwhile. */
export function ToNewest({ messages, onGo }: ToNewestProps) {
  const { t } = useTranslation();
  const [lastBefore] = useState(messages.at(-1)?.id);
  const since = messages.findIndex(({ id }) => id === lastBefore);
  const count = messages.slice(since + 1).filter(({ direction }) => direction === "inbound").length;
  const label = count > 0 ? t("thread.toNewestCount", { count }) : t("thread.toNewest");
  return (
    <button
      type="button"
      onClick={onGo}
      aria-label={label}
      title={label}
      className="appear absolute right-4 bottom-4 inline-flex size-11 items-center justify-center rounded-full border border-border bg-surface text-muted shadow-float hover:text-text"
    >
      <ChevronDown aria-hidden className="size-5" />
      {count > 0 && (
        <span
          aria-hidden
          className="absolute -top-1.5 -right-1 inline-flex h-5 min-w-5 items-center justify-center rounded-full bg-accent px-1.5 text-2xs font-semibold text-on-accent tabular"
        >
          {count}
        </span>
      )}
    </button>
  );
}
