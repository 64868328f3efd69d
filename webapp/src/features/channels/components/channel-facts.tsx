import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Channel } from "@/api/types";
import { useNow } from "@/lib/now";
import { briefTime, fullTime } from "@/lib/time";
import { useTimeWords } from "@/lib/use-time-words";
import { dailyLimit } from "../lib/limit";
import { Chip, type Tone } from "./chip";

const qualityTones: Record<Channel["health"]["quality"], Tone> = {
  GREEN: "success",
  YELLOW: "warning",
  RED: "danger",
  UNKNOWN: "muted",
};

/** An approved name needs no word. */
const decisions = ["REJECTED", "DEFERRED", "PENDING"] as const;
const speeds = ["STANDARD", "HIGH"] as const;

/** What Meta says about a number, at a glance. */
export function ChannelFacts({ channel }: { channel: Channel }) {
  const { t } = useTranslation("channels");
  const { health } = channel;
  const speed = speeds.find((known) => known === health.throughput);
  return (
    <dl className="grid grid-cols-2 gap-x-4 gap-y-3 tablet:grid-cols-3 laptop:grid-cols-5">
      <Fact name={t("fact.quality")}>
        <Chip tone={qualityTones[health.quality]}>{t(`quality.${health.quality}`)}</Chip>
      </Fact>
      <Fact name={t("fact.limit")}>
        <Limit limit={health.limit} />
      </Fact>
      <Fact name={t("fact.throughput")}>
        {speed === undefined ? (health.throughput ?? <Unknown />) : t(`throughput.${speed}`)}
      </Fact>
      <Fact name={t("fact.lastWebhook")}>
        <Ago at={channel.lastWebhookAt} />
      </Fact>
      <Fact name={t("fact.name")}>
        <Name health={health} />
      </Fact>
      {health.historyDeclined && (
        <Fact name={t("fact.history")}>
          <span className="font-normal text-muted">{t("fact.historyDeclined")}</span>
        </Fact>
      )}
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <dt className="text-xs text-muted">{name}</dt>
      <dd className="flex min-h-6 min-w-0 flex-wrap items-center gap-x-1.5 font-medium">
        {children}
      </dd>
    </div>
  );
}

function Unknown() {
  const { t } = useTranslation("channels");
  return <span className="font-normal text-muted">{t("fact.unknown")}</span>;
}

function Limit({ limit }: { limit: string | null }) {
  const { t, i18n } = useTranslation("channels");
  if (limit === null) return <Unknown />;
  const amount = dailyLimit(limit);
  if (amount === null) return limit;
  return amount === Infinity
    ? t("limit.unlimited")
    : t("limit.conversations", { amount: amount.toLocaleString(i18n.language) });
}

function Ago({ at }: { at: string | null }) {
  const { t } = useTranslation("channels");
  const { language, words } = useTimeWords();
  const now = useNow();
  if (at === null) return <span className="font-normal text-muted">{t("fact.never")}</span>;
  const instant = Date.parse(at);
  return (
    <time dateTime={at} title={fullTime(instant, language)} className="tabular">
      {briefTime(instant, now, language, words)}
    </time>
  );
}

function Name({ health }: { health: Channel["health"] }) {
  const { t } = useTranslation("channels");
  const decision = decisions.find((known) => known === health.nameDecision);
  if (health.verifiedName === null && decision === undefined) return <Unknown />;
  return (
    <>
      {health.verifiedName !== null && (
        <span className="min-w-0 break-words">{health.verifiedName}</span>
      )}
      {decision !== undefined && (
        <span className="text-sm font-normal text-muted" title={health.nameReason ?? undefined}>
          ({t(`nameDecision.${decision}`)})
        </span>
      )}
    </>
  );
}
