import { useEffect, useEffectEvent, useState } from "react";
import { Search } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { DeliveryState, DeliverySummary } from "@/api/types";
import { cn } from "@/components/ui/cn";
import { states, useFilter, type DeliveryFilter } from "../lib/search";

const typingPauseMs = 350;

export function Filters({ summary }: { summary: DeliverySummary | undefined }) {
  const { t } = useTranslation();
  const { filter, narrow } = useFilter();
  const { state, ...rest } = filter;
  const { source, ...anySource } = filter;
  const show = (chosen: DeliveryState | undefined) =>
    void narrow(chosen === undefined ? rest : { ...rest, state: chosen });
  return (
    <div className="flex flex-col gap-2 px-4 pb-3">
      <div
        role="group"
        aria-label={t("deliveries.show")}
        className="flex flex-wrap gap-1.5 tablet:gap-1 laptop:gap-1.5"
      >
        {[undefined, ...states].map((choice) => (
          <StateFilter
            key={choice ?? "all"}
            label={t(`deliveries.filter.${choice ?? "all"}`)}
            count={choice === "kept" ? summary?.kept : choice === "pending" ? summary?.pending : 0}
            chosen={choice === state}
            onChoose={() => show(choice)}
          />
        ))}
      </div>
      <div className="flex gap-2">
        <Words filter={filter} narrow={narrow} />
        {summary !== undefined && summary.sources.length > 1 && (
          <select
            aria-label={t("deliveries.source")}
            value={source ?? ""}
            onChange={({ target }) =>
              void narrow(target.value === "" ? anySource : { ...anySource, source: target.value })
            }
            className="h-11 max-w-32 rounded-control border border-muted/60 bg-surface px-2 tablet:h-9"
          >
            <option value="">{t("deliveries.anySource")}</option>
            {summary.sources.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        )}
      </div>
    </div>
  );
}

interface StateFilterProps {
  label: string;
  count: number | undefined;
  chosen: boolean;
  onChoose: () => void;
}

function StateFilter({ label, count = 0, chosen, onChoose }: StateFilterProps) {
  return (
    <button
      type="button"
      aria-pressed={chosen}
      onClick={onChoose}
      className={cn(
        "inline-flex min-h-11 items-center gap-1.5 rounded-full border px-3 tablet:px-2.5 laptop:px-3 text-sm font-medium transition tablet:min-h-8",
        chosen
          ? "border-transparent bg-accent/12 text-accent"
          : "border-border text-muted hover:bg-raised hover:text-text",
      )}
    >
      {label}
      {count > 0 && <span className="text-xs tabular">{count}</span>}
    </button>
  );
}

interface WordsProps {
  filter: DeliveryFilter;
  narrow: (filter: DeliveryFilter) => Promise<void>;
}

/** Searches a moment after the last key. */
function Words({ filter, narrow }: WordsProps) {
  const { t } = useTranslation();
  const { q = "", ...rest } = filter;
  const [typed, setTyped] = useState(q);
  const [known, setKnown] = useState(q);
  if (known !== q) {
    setKnown(q);
    if (typed.trim() !== q) setTyped(q);
  }
  const search = useEffectEvent(() => {
    const words = typed.trim();
    if (words !== q) void narrow(words === "" ? rest : { ...rest, q: words });
  });
  useEffect(() => {
    const timer = setTimeout(search, typingPauseMs);
    return () => clearTimeout(timer);
  }, [typed]);
  return (
    <label className="relative flex-1">
      <span className="sr-only">{t("deliveries.search")}</span>
      <Search
        aria-hidden
        className="pointer-events-none absolute top-1/2 left-2.5 size-4 -translate-y-1/2 text-muted"
      />
      <input
        type="search"
        maxLength={200}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
        placeholder={t("deliveries.search")}
        className="h-11 w-full min-w-0 rounded-control border border-muted/60 bg-surface pr-2 pl-8.5 text-bubble tablet:h-9 tablet:text-base"
      />
    </label>
  );
}
