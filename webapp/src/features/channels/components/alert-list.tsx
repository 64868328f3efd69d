import { BadgeInfo, OctagonAlert, TriangleAlert, X } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Channel, ChannelAlert } from "@/api/types";
import { cn } from "@/components/ui/cn";
import { IconButton } from "@/components/ui/icon-button";
import { toast } from "@/components/ui/toast";
import { useNow } from "@/lib/now";
import { briefTime, fullTime } from "@/lib/time";
import { useTimeWords } from "@/lib/use-time-words";
import { useDismiss } from "../api/mutations";

const looks = {
  CRITICAL: { icon: OctagonAlert, look: "text-danger" },
  WARNING: { icon: TriangleAlert, look: "text-warning" },
  INFO: { icon: BadgeInfo, look: "text-muted" },
  OVER: { icon: BadgeInfo, look: "text-muted" },
} as const;

interface AlertListProps {
  alerts: ChannelAlert[];
  channels: Channel[];
}

/** What Meta wants somebody to know; it stays until somebody says that they do. */
export function AlertList({ alerts, channels }: AlertListProps) {
  const { t } = useTranslation("channels");
  if (alerts.length === 0) return null;
  return (
    <section aria-labelledby="channel-alerts" className="flex flex-col gap-2">
      <h2 id="channel-alerts" className="font-semibold">
        {t("alerts.title")}
      </h2>
      <ul className="divide-y divide-border rounded-card border border-border bg-surface">
        {alerts.map((alert) => (
          <AlertRow key={alert.id} alert={alert} channels={channels} />
        ))}
      </ul>
    </section>
  );
}

function AlertRow({ alert, channels }: { alert: ChannelAlert; channels: Channel[] }) {
  const { t } = useTranslation("channels");
  const time = useTimeWords();
  const now = useNow();
  const dismiss = useDismiss();
  const { icon: Icon, look } = looks[alert.level];
  const level = alert.level === "OVER" ? "INFO" : alert.level;
  const at = Date.parse(alert.at);
  const remove = () =>
    dismiss.mutate(alert.id, { onError: () => toast({ text: t("alerts.failed") }) });
  return (
    <li className="flex items-start gap-2.5 py-2 pr-2 pl-3">
      <Icon
        role="img"
        aria-label={t(`alerts.${level}`)}
        className={cn("mt-1 size-4 shrink-0", look)}
      />
      <div className="flex min-w-0 flex-1 flex-col gap-0.5 py-0.5">
        <p className="text-pretty break-words">
          <span className="font-medium">{useWhose(alert, channels)}</span>
          {" · "}
          {t(`alert.${alert.kind}`, { about: alert.about ?? "" })}
        </p>
        <p
          className="text-xs text-muted text-pretty break-words"
          title={fullTime(at, time.language)}
        >
          {briefTime(at, now, time.language, time.words)}
          {alert.words !== null && ` · ${t("alerts.words", { words: alert.words })}`}
          {alert.until !== null &&
            ` · ${t("alerts.until", { date: fullTime(Date.parse(alert.until), time.language) })}`}
        </p>
      </div>
      <IconButton label={t("alerts.dismiss")} onClick={remove} disabled={dismiss.isPending}>
        <X aria-hidden className="size-4" />
      </IconButton>
    </li>
  );
}

function useWhose(alert: ChannelAlert, channels: Channel[]) {
  const { t } = useTranslation("channels");
  const names = channels
    .filter(({ id, wabaId }) =>
      alert.channelId === null ? wabaId === alert.wabaId : id === alert.channelId,
    )
    .map(({ name }) => name);
  return names.length > 0 ? names.join(", ") : t("alerts.account", { account: alert.wabaId ?? "" });
}
