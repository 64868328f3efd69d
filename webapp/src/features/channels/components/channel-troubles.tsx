import type { ReactNode } from "react";
import { CircleAlert, CircleSlash2, TriangleAlert, type LucideIcon } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Channel } from "@/api/types";
import { cn } from "@/components/ui/cn";
import { useNow } from "@/lib/now";
import { briefTime, fullTime } from "@/lib/time";
import { useTimeWords } from "@/lib/use-time-words";
import { familyOf } from "../lib/error-family";

const restrictions = [
  "RESTRICTED_BIZ_INITIATED_MESSAGING",
  "RESTRICTED_CUSTOMER_INITIATED_MESSAGING",
  "RESTRICTED_ADD_PHONE_NUMBER_ACTION",
] as const;

/** What is wrong with a channel, and what to do about it. */
export function ChannelTroubles({ channel }: { channel: Channel }) {
  return (
    <>
      {channel.trouble !== null && <Paused trouble={channel.trouble} />}
      <Restrictions restrictions={channel.health.restrictions} />
      {channel.lastError !== null && channel.lastError.code !== channel.trouble?.code && (
        <LastError error={channel.lastError} />
      )}
    </>
  );
}

interface BlockProps {
  icon: LucideIcon;
  tone: "danger" | "warning" | "muted";
  children: ReactNode;
}

const looks = {
  danger: "border-danger/40 bg-danger/6 [&>svg]:text-danger",
  warning: "border-warning/40 bg-warning/6 [&>svg]:text-warning",
  muted: "border-border bg-ground [&>svg]:text-muted",
} as const;

function Block({ icon: Icon, tone, children }: BlockProps) {
  return (
    <div className={cn("flex gap-2.5 rounded-card border px-3 py-2.5 text-sm", looks[tone])}>
      <Icon aria-hidden className="mt-px size-4 shrink-0" />
      <div className="flex min-w-0 flex-col gap-1">{children}</div>
    </div>
  );
}

function Next({ children }: { children: string }) {
  const { t } = useTranslation("channels");
  return (
    <p className="text-pretty">
      <span className="font-medium">{t("trouble.next")}</span> {children}
    </p>
  );
}

function Words({ code, words, at }: { code: number; words: string; at: string }) {
  const { t } = useTranslation("channels");
  const time = useTimeWords();
  const now = useNow();
  const instant = Date.parse(at);
  const when = briefTime(instant, now, time.language, time.words);
  return (
    <p className="text-xs text-muted" title={fullTime(instant, time.language)}>
      {t("lastError.code", { code, when })}
      {words !== "" && ` · ${t("lastError.words", { words })}`}
    </p>
  );
}

function Paused({ trouble }: { trouble: NonNullable<Channel["trouble"]> }) {
  const { t } = useTranslation("channels");
  const { language } = useTimeWords();
  const { kind, code, reason, since, until } = trouble;
  const family = familyOf(code ?? -1);
  return (
    <Block icon={CircleSlash2} tone="danger">
      <p className="font-medium text-pretty">
        {kind === "REFUSED" ? t(`error.${family}`) : t(`trouble.${kind}`)}{" "}
        {until !== null && t("trouble.until", { date: fullTime(Date.parse(until), language) })}
      </p>
      <Next>{kind === "REFUSED" ? t(`errorNext.${family}`) : t(`troubleNext.${kind}`)}</Next>
      <p>{t("trouble.waiting")}</p>
      {code !== null && <Words code={code} words={reason} at={since} />}
    </Block>
  );
}

function LastError({ error }: { error: NonNullable<Channel["lastError"]> }) {
  const { t } = useTranslation("channels");
  const family = familyOf(error.code);
  return (
    <Block icon={CircleAlert} tone="muted">
      <p className="text-pretty">
        <span className="font-medium">{t("lastError.title")}:</span> {t(`error.${family}`)}
      </p>
      <Next>{t(`errorNext.${family}`)}</Next>
      <Words code={error.code} words={error.words} at={error.at} />
    </Block>
  );
}

function Restrictions({ restrictions: all }: Pick<Channel["health"], "restrictions">) {
  const { t } = useTranslation("channels");
  const { language } = useTimeWords();
  if (all.length === 0) return null;
  return (
    <Block icon={TriangleAlert} tone="warning">
      <p className="font-medium">{t("restriction.title")}</p>
      <ul className="flex flex-col gap-0.5">
        {all.map(({ type, until }) => {
          const known = restrictions.find((name) => name === type);
          const end =
            until === null
              ? t("restriction.open")
              : t("restriction.until", { date: fullTime(Date.parse(until), language) });
          return (
            <li key={type} className="text-pretty">
              {known === undefined ? t("restriction.other", { type }) : t(`restriction.${known}`)}
              <span className="text-muted"> · {end}</span>
            </li>
          );
        })}
      </ul>
    </Block>
  );
}
