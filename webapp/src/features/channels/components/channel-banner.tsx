import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { OctagonAlert, X } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { ChannelAlert } from "@/api/types";
import { useMe } from "@/api/use-me";
import { IconButton } from "@/components/ui/icon-button";
import { useDismiss } from "../api/mutations";
import { alertsQuery, channelsQuery } from "../api/queries";

/** On every screen, while a channel sends nothing or somebody has to read something important. */
export function ChannelBanner() {
  const { t } = useTranslation();
  const manager = useMe()?.role !== "AGENT";
  const channels = useQuery(channelsQuery).data ?? [];
  const alerts = useQuery({ ...alertsQuery, enabled: manager }).data ?? [];
  const paused = channels.filter(({ state }) => state === "PAUSED");
  const concerned = ({ channelId, wabaId }: ChannelAlert) =>
    channels.filter((channel) =>
      channelId === null ? channel.wabaId === wabaId : channel.id === channelId,
    );
  // What made a channel pause is said by the pause.
  const alert = alerts.find(
    (candidate) =>
      candidate.level === "CRITICAL" &&
      !concerned(candidate).some((channel) => paused.includes(channel)),
  );
  const name = alert === undefined ? undefined : concerned(alert)[0]?.name;
  const [only] = paused;
  return (
    <>
      {only !== undefined && (
        <Line>
          {paused.length === 1
            ? t("shell.channelPaused", { name: only.name })
            : t("shell.channelsPaused", { count: paused.length })}
        </Line>
      )}
      {alert !== undefined && (
        <Line alert={alert.id}>
          {name === undefined ? t("shell.accountAlert") : t("shell.channelAlert", { name })}
        </Line>
      )}
    </>
  );
}

/** What a pause says is true until it ends; only an alert can be dismissed. */
function Line({ children, alert }: { children: string; alert?: string }) {
  const { t } = useTranslation();
  const dismiss = useDismiss();
  return (
    <div
      role="alert"
      className="flex min-h-9 items-center justify-center gap-2 bg-(--perdido-ground) px-4 py-1 text-sm font-medium text-(--perdido-text)"
    >
      <OctagonAlert aria-hidden className="size-4 shrink-0" />
      <p className="min-w-0 text-pretty">
        {children}{" "}
        <Link to="/canais" className="font-semibold underline underline-offset-4">
          {t("shell.seeChannels")}
        </Link>
      </p>
      {alert !== undefined && (
        <IconButton
          label={t("shell.dismissAlert")}
          className="text-current"
          onClick={() => dismiss.mutate(alert)}
          disabled={dismiss.isPending}
        >
          <X aria-hidden className="size-4" />
        </IconButton>
      )}
    </div>
  );
}
