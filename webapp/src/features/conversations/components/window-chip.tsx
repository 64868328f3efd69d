import { Clock3, Lock } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { ConversationSummary } from "@/api/types";
import { cn } from "@/components/ui/cn";
import { useNow } from "@/lib/now";
import { isFree, windowState } from "../lib/window";

const tones = {
  success: "text-success",
  warning: "text-warning",
  danger: "text-danger",
} as const;

const chip =
  "inline-flex h-5 shrink-0 items-center gap-1 rounded-full border border-current/25 px-1.5 text-2xs font-medium tabular whitespace-nowrap";

interface WindowChipProps {
  window: ConversationSummary["window"];
  /** In the list a window that is wide open is not worth a word. */
  onlyWhenTight?: boolean;
}

/** How long the contact may still be answered. */
export function WindowChip({ window, onlyWhenTight = false }: WindowChipProps) {
  const { t } = useTranslation();
  const now = useNow();
  const state = windowState(window, now);
  if (state.kind === "endless") return null;
  if (state.kind === "closed") {
    return (
      <span className={cn(chip, "text-muted")} title={t("window.closedHint")}>
        <Lock aria-hidden className="size-3" />
        {t("window.closed")}
      </span>
    );
  }
  if (onlyWhenTight && state.tone === "success") return null;
  const minutes = Math.ceil(state.left / 60_000);
  const left =
    minutes >= 60
      ? t("window.hours", { count: Math.floor(minutes / 60) })
      : t("window.minutes", { count: minutes });
  const hint = [t("window.openFor", { left }), isFree(window, now) && t("window.free")]
    .filter(Boolean)
    .join(" ");
  return (
    <span className={cn(chip, tones[state.tone])} title={hint}>
      <Clock3 aria-hidden className="size-3" />
      <span className="sr-only">{hint}</span>
      <span aria-hidden>{left}</span>
    </span>
  );
}
