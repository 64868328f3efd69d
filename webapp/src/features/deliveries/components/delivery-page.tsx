import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { ArrowLeft, CloudOff, RotateCw, SearchX } from "lucide-react";
import { useTranslation } from "react-i18next";
import { RefusedError } from "@/api/problem";
import type { Delivery } from "@/api/types";
import { Button } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { exactTime, fullTime } from "@/lib/time";
import { useReplay } from "../api/actions";
import { deliveryQuery } from "../api/queries";
import { formatSize } from "../lib/size";
import { RawBody } from "./raw-body";
import { StateChip } from "./state-chip";

/** One delivery: why it is where it is, and what came, byte by byte. */
export function DeliveryPage() {
  const { t } = useTranslation();
  const { id = "" } = useParams({ strict: false });
  const opened = useQuery(deliveryQuery(id));
  if (opened.data === undefined) {
    if (!opened.isError) return <div aria-busy className="h-full bg-ground" />;
    const missing = opened.error instanceof RefusedError && opened.error.status < 500;
    return (
      <div className="flex h-full flex-col bg-ground">
        <Empty
          heading="h1"
          icon={missing ? SearchX : CloudOff}
          title={t(missing ? "deliveries.missingTitle" : "deliveries.errorTitle")}
          action={
            missing ? (
              <Link
                to="/entregas"
                search={true}
                className="font-medium text-accent underline underline-offset-4"
              >
                {t("deliveries.back")}
              </Link>
            ) : (
              <Button onClick={() => void opened.refetch()}>{t("errors.retry")}</Button>
            )
          }
        >
          {t(missing ? "deliveries.missingText" : "deliveries.errorText")}
        </Empty>
      </div>
    );
  }
  const { delivery, body } = opened.data;
  return (
    <section aria-labelledby="delivery-title" className="flex h-full min-w-0 flex-col bg-ground">
      <Header delivery={delivery} />
      <div className="scroll-quiet flex min-h-0 flex-1 flex-col gap-4 overflow-y-auto p-4">
        <Facts delivery={delivery} />
        {delivery.reasons.length > 0 && <Reasons reasons={delivery.reasons} />}
        <RawBody key={id} id={id} body={body} />
      </div>
    </section>
  );
}

function Header({ delivery }: { delivery: Delivery }) {
  const { t, i18n } = useTranslation();
  const replay = useReplay();
  const { id, state, receivedAt } = delivery;
  const time = exactTime(Date.parse(receivedAt), i18n.language);
  return (
    <header className="flex h-16 shrink-0 items-center gap-3 border-b border-border bg-surface px-2 tablet:px-4">
      <title>{`${t("deliveries.of")} ${time} · ImobHub`}</title>
      <Link
        to="/entregas"
        search={true}
        aria-label={t("deliveries.back")}
        className="-mr-2 inline-flex size-11 items-center justify-center rounded-control text-muted hover:bg-raised tablet:hidden"
      >
        <ArrowLeft aria-hidden className="size-5" />
      </Link>
      <div className="flex min-w-0 flex-1 flex-col items-start gap-0.5">
        <h1 id="delivery-title" className="max-w-full truncate text-bubble font-semibold tabular">
          <span className="max-tablet:sr-only">{t("deliveries.of")} </span>
          {time}
        </h1>
        <span role="status">
          <StateChip state={state} />
        </span>
      </div>
      <Button disabled={replay.isPending} onClick={() => replay.mutate(id)}>
        <RotateCw aria-hidden className="size-4 shrink-0" />
        {t("deliveries.replay")}
      </Button>
    </header>
  );
}

function Facts({ delivery }: { delivery: Delivery }) {
  const { t, i18n } = useTranslation();
  const { id, source, receivedAt, size, attempts, dueAt } = delivery;
  const { language } = i18n;
  const facts = [
    [t("deliveries.receivedAt"), fullTime(Date.parse(receivedAt), language)],
    [t("deliveries.source"), source],
    [t("deliveries.size"), formatSize(size, language)],
    ...(attempts > 0 ? [[t("deliveries.attemptsLabel"), String(attempts)]] : []),
    ...(dueAt === null ? [] : [[t("deliveries.dueAt"), exactTime(Date.parse(dueAt), language)]]),
    [t("deliveries.id"), id],
  ] as const;
  return (
    <dl className="flex flex-wrap gap-x-8 gap-y-3 rounded-card border border-border bg-surface px-4 py-3">
      {facts.map(([name, value]) => (
        <div key={name} className="min-w-0">
          <dt className="text-xs text-muted">{name}</dt>
          <dd className="wrap-anywhere tabular">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Each cause once, with what to do about it, and under it what was found where. */
function Reasons({ reasons }: { reasons: Delivery["reasons"] }) {
  const { t } = useTranslation();
  const causes = [...new Set(reasons.map(({ cause }) => cause))];
  return (
    <section
      aria-labelledby="reason-title"
      className="flex flex-col gap-3 rounded-card border border-border bg-surface px-4 py-3"
    >
      <h2 id="reason-title" className="text-sm font-semibold">
        {t("deliveries.reason")}
      </h2>
      {causes.map((cause) => (
        <div key={cause} className="flex flex-col gap-1">
          <p>
            <span className="font-medium">{t(`deliveries.cause.${cause}`)}.</span>{" "}
            <span className="text-pretty text-muted">{t(`deliveries.causeHint.${cause}`)}</span>
          </p>
          <ul lang="en" className="flex flex-col gap-0.5 font-mono text-xs text-muted">
            {reasons
              .filter((reason) => reason.cause === cause)
              .map(({ words }, index) => (
                <li key={index} className="wrap-anywhere">
                  {words}
                </li>
              ))}
          </ul>
        </div>
      ))}
      <p className="text-sm text-pretty text-muted">{t("deliveries.reasonHint")}</p>
    </section>
  );
}
