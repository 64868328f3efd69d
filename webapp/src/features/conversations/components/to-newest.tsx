import { useState } from "react";
import { ChevronDown } from "lucide-react";
import { useTranslation } from "react-i18next";
import { cn } from "@/components/ui/cn";

interface ToNewestProps {
  /** How many messages the contact has sent in all. */
  inboundCount: number;
  onGo: () => void;
}

/** Shown while one reads further up; counts what arrived meanwhile, loaded or not. */
export function ToNewest({ inboundCount, onGo }: ToNewestProps) {
  const { t } = useTranslation();
  const [before] = useState(inboundCount);
  const count = Math.max(0, inboundCount - before);
  const label = count > 0 ? t("thread.toNewestCount", { count }) : t("thread.toNewest");
  return (
    <button
      type="button"
      onClick={onGo}
      aria-label={label}
      title={label}
      className={cn(
        "appear absolute right-4 bottom-4 inline-flex h-11 min-w-11 items-center justify-center gap-1.5 rounded-full border shadow-float",
        count > 0
          ? "border-transparent bg-accent px-4 text-sm font-semibold text-on-accent tabular"
          : "border-border bg-surface text-muted hover:text-text",
      )}
    >
      {count > 0 && <span aria-hidden>{t("thread.newMessages", { count })}</span>}
      <ChevronDown aria-hidden className="size-5" />
    </button>
  );
}
