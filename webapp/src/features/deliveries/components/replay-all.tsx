import { RotateCw } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Button } from "@/components/ui/button";
import { useReplayAll } from "../api/actions";
import { useFilter } from "../lib/search";

/** Applies again what is kept: all of it, or what the search words find in the reasons. */
export function ReplayAll({ kept }: { kept: number }) {
  const { t } = useTranslation();
  const { filter } = useFilter();
  const replay = useReplayAll();
  const { state, q } = filter;
  if (state === "pending" || state === "done") return null;
  return (
    <div className="px-4 pb-3">
      <Button
        look="quiet"
        className="w-full"
        disabled={replay.isPending}
        onClick={() => replay.mutate(q)}
      >
        <RotateCw aria-hidden className="size-4 shrink-0" />
        <span className="truncate">
          {q === undefined
            ? t("deliveries.replayAll", { count: kept })
            : t("deliveries.replayFound", { words: q })}
        </span>
      </Button>
    </div>
  );
}
