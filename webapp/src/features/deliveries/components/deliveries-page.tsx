import { useEffect, useRef } from "react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Outlet, useParams } from "@tanstack/react-router";
import { RefreshCw } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { DeliverySummary } from "@/api/types";
import { cn } from "@/components/ui/cn";
import { IconButton } from "@/components/ui/icon-button";
import { useNow } from "@/lib/now";
import { exactTime } from "@/lib/time";
import { everything, summaryQuery } from "../api/queries";
import { DeliveryList } from "./delivery-list";
import { Filters } from "./filters";
import { ReplayAll } from "./replay-all";

/** For admins: what came in, what of it was not understood, and having it applied once more. */
export function DeliveriesPage() {
  const { t } = useTranslation();
  const { id } = useParams({ strict: false });
  const client = useQueryClient();
  const { data: summary } = useQuery(summaryQuery);
  const known = useRef(summary);
  useEffect(() => {
    if (known.current !== undefined && known.current !== summary) {
      void client.invalidateQueries({ queryKey: [...everything, "list"] });
    }
    known.current = summary;
  }, [client, summary]);

  const Title = id === undefined ? "h1" : "h2";
  return (
    <div className="flex h-full min-w-0">
      {id === undefined && <title>{`${t("deliveries.title")} · ImobHub`}</title>}
      <section
        aria-labelledby="deliveries-title"
        className={cn(
          "h-full w-full flex-col border-border bg-surface tablet:flex tablet:w-88 tablet:shrink-0 tablet:border-r laptop:w-108",
          id === undefined ? "flex" : "hidden",
        )}
      >
        <header className="flex h-16 shrink-0 items-center gap-2 px-4">
          <div className="min-w-0 flex-1">
            <Title id="deliveries-title" className="text-lg font-semibold tracking-tight">
              {t("deliveries.title")}
            </Title>
            {summary !== undefined && <Pulse summary={summary} />}
          </div>
          <IconButton
            label={t("deliveries.refresh")}
            onClick={() => void client.invalidateQueries({ queryKey: everything })}
          >
            <RefreshCw aria-hidden className="size-5" />
          </IconButton>
        </header>
        <Filters summary={summary} />
        {summary !== undefined && summary.kept > 0 && <ReplayAll kept={summary.kept} />}
        <DeliveryList openId={id} />
      </section>
      <div
        className={cn("h-full min-w-0 flex-1 tablet:block", id === undefined ? "hidden" : "block")}
      >
        <Outlet />
      </div>
    </div>
  );
}

const patienceMs = 60_000;

/** What came today, or since when the queue stands still. */
function Pulse({ summary }: { summary: DeliverySummary }) {
  const { t, i18n } = useTranslation();
  const now = useNow();
  const { receivedToday, oldestPendingAt } = summary;
  const waitingSince = Date.parse(oldestPendingAt ?? "");
  if (now - waitingSince > patienceMs) {
    return (
      <p className="truncate text-xs text-warning tabular">
        {t("deliveries.waitingSince", { time: exactTime(waitingSince, i18n.language) })}
      </p>
    );
  }
  return receivedToday === 0 ? null : (
    <p className="truncate text-xs text-muted tabular">
      {t("deliveries.today", { count: receivedToday })}
    </p>
  );
}
