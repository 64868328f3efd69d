import { useEffect, useRef, type KeyboardEvent } from "react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { CloudOff, PackageOpen, SearchX } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Button } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { listQuery } from "../api/queries";
import { useFilter } from "../lib/search";
import { DeliveryRow } from "./delivery-row";

export function DeliveryList({ openId }: { openId: string | undefined }) {
  const { t } = useTranslation();
  const { filter, narrow } = useFilter();
  const list = useInfiniteQuery(listQuery(filter));
  if (list.data === undefined) {
    if (!list.isError) return <Skeleton label={t("deliveries.loading")} />;
    return (
      <Empty
        icon={CloudOff}
        title={t("deliveries.errorTitle")}
        action={<Button onClick={() => void list.refetch()}>{t("errors.retry")}</Button>}
      >
        {t("deliveries.errorText")}
      </Empty>
    );
  }
  const rows = list.data.pages.flatMap((page) => page.items);
  if (rows.length === 0) {
    return Object.keys(filter).length === 0 ? (
      <Empty icon={PackageOpen} title={t("deliveries.emptyTitle")}>
        {t("deliveries.emptyText")}
      </Empty>
    ) : (
      <Empty
        icon={SearchX}
        title={t("deliveries.noneTitle")}
        action={
          <Button look="quiet" onClick={() => void narrow({})}>
            {t("deliveries.showAll")}
          </Button>
        }
      />
    );
  }
  return (
    <div className="scroll-quiet min-h-0 flex-1 overflow-y-auto overscroll-contain px-1.5 pb-2">
      <ul aria-label={t("deliveries.list")} onKeyDown={walk}>
        {rows.map((delivery) => (
          <li
            key={delivery.id}
            className="[content-visibility:auto] [contain-intrinsic-size:auto_84px]"
          >
            <DeliveryRow delivery={delivery} open={delivery.id === openId} />
          </li>
        ))}
      </ul>
      {list.hasNextPage && (
        <More
          busy={list.isFetchingNextPage}
          onWanted={() => void list.fetchNextPage({ cancelRefetch: false })}
        />
      )}
    </div>
  );
}

const steps = new Map([
  ["ArrowDown", 1],
  ["ArrowUp", -1],
  ["Home", -Infinity],
  ["End", Infinity],
]);

/** Arrows walk the rows. */
function walk(event: KeyboardEvent<HTMLUListElement>) {
  const step = steps.get(event.key);
  if (step === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
  const rows = [...event.currentTarget.querySelectorAll("a")];
  const here = rows.findIndex((row) => row === document.activeElement);
  event.preventDefault();
  rows[Math.min(Math.max(here + step, 0), rows.length - 1)]?.focus();
}

/** Asks for the next page when it comes into view, or is pressed. */
function More({ busy, onWanted }: { busy: boolean; onWanted: () => void }) {
  const { t } = useTranslation();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (busy || button.current === null || typeof IntersectionObserver === "undefined") return;
    const watch = new IntersectionObserver(
      (seen) => seen.some((entry) => entry.isIntersecting) && onWanted(),
    );
    watch.observe(button.current);
    return () => watch.disconnect();
  });
  return (
    <div className="flex justify-center py-2">
      <Button ref={button} look="bare" disabled={busy} onClick={onWanted}>
        {t(busy ? "deliveries.loadingMore" : "deliveries.more")}
      </Button>
    </div>
  );
}

function Skeleton({ label }: { label: string }) {
  return (
    <div role="status" className="appear-late px-1.5">
      <span className="sr-only">{label}</span>
      {Array.from({ length: 8 }, (_, index) => (
        <div key={index} aria-hidden className="flex h-21 flex-col justify-center gap-2 px-2.5">
          <span className="h-4 w-1/3 rounded-tail bg-raised" />
          <span className="h-3.5 w-4/5 rounded-tail bg-raised" />
          <span className="h-3 w-2/5 rounded-tail bg-raised" />
        </div>
      ))}
    </div>
  );
}
