import { memo } from "react";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { Delivery } from "@/api/types";
import { cn } from "@/components/ui/cn";
import { exactTime, fullTime } from "@/lib/time";
import { formatSize } from "../lib/size";
import { StateChip } from "./state-chip";

interface DeliveryRowProps {
  delivery: Delivery;
  open: boolean;
}

/** How it stands and since when, why, and where it came from. */
export const DeliveryRow = memo(function DeliveryRow({ delivery, open }: DeliveryRowProps) {
  const { t, i18n } = useTranslation();
  const { language } = i18n;
  const { id, source, receivedAt, size, state, attempts, reasons } = delivery;
  const at = Date.parse(receivedAt);
  const [first] = reasons;
  return (
    <Link
      to="/entregas/$id"
      params={{ id }}
      search={true}
      aria-current={open ? "page" : undefined}
      className={cn(
        "flex min-h-21 flex-col justify-center gap-1 rounded-card px-2.5 py-2 transition-colors focus-visible:-outline-offset-2",
        open ? "bg-accent/12" : "hover:bg-raised",
      )}
    >
      <span className="flex items-center justify-between gap-2">
        <StateChip state={state} />
        <time
          dateTime={receivedAt}
          title={fullTime(at, language)}
          className="shrink-0 text-xs text-muted tabular"
        >
          {exactTime(at, language)}
        </time>
      </span>
      {first === undefined ? (
        <span className="truncate text-muted">{t(`deliveries.noReason.${state}`)}</span>
      ) : (
        <span className="truncate">
          {t(`deliveries.cause.${first.cause}`)}{" "}
          <span lang="en" className="text-xs text-muted">
            {first.words}
          </span>
        </span>
      )}
      <span className="truncate text-xs text-muted tabular">
        {source} · {formatSize(size, language)}
        {attempts > 0 && <> · {t("deliveries.attempts", { count: attempts })}</>}
      </span>
    </Link>
  );
});
