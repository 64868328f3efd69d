import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { CloudOff, Plus, Smartphone } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Channel } from "@/api/types";
import { useMe } from "@/api/use-me";
import { Button } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { alertsQuery, channelsQuery } from "../api/queries";
import { AlertList } from "./alert-list";
import { ChannelCard } from "./channel-card";
import { ConnectForm } from "./connect-form";

/** How long the moment of the last webhook may be old; nothing tells screens about each. */
const refreshMs = 30_000;

/** The numbers of the agency, how they are, and what to do about those that are not well. */
export function ChannelsPage() {
  const { t } = useTranslation("channels");
  const admin = useMe()?.role === "ADMIN";
  const open = useSearch({ strict: false, select: ({ form }) => form });
  const navigate = useNavigate();
  const show = (form: string | undefined) =>
    void navigate({ to: "/canais", search: form === undefined ? {} : { form }, replace: true });
  const channels = useQuery({ ...channelsQuery, refetchInterval: refreshMs });

  return (
    <div className="h-full overflow-y-auto">
      <title>{`${t("page.title")} · ImobHub`}</title>
      <div className="mx-auto flex min-h-full max-w-5xl flex-col gap-5 px-4 py-5 tablet:px-6">
        <header className="flex flex-wrap items-center gap-3">
          <div className="min-w-0 flex-1">
            <h1 className="text-lg font-semibold tracking-tight">{t("page.title")}</h1>
            <p className="text-sm text-muted text-pretty">{t("page.intro")}</p>
          </div>
          {admin && open !== "new" && (
            <Button onClick={() => show("new")}>
              <Plus aria-hidden className="size-4" />
              {t("page.connect")}
            </Button>
          )}
        </header>
        {admin && open === "new" && (
          <section
            aria-labelledby="connect-title"
            className="flex flex-col gap-4 rounded-card border border-border bg-surface p-4"
          >
            <h2 id="connect-title" className="text-bubble font-semibold">
              {t("form.connectTitle")}
            </h2>
            <ConnectForm channel={null} onDone={() => show(undefined)} />
          </section>
        )}
        {channels.isPending ? (
          <Loading />
        ) : channels.isError && channels.data === undefined ? (
          <Empty
            icon={CloudOff}
            title={t("page.errorTitle")}
            action={<Retry onRetry={() => void channels.refetch()} />}
          >
            {t("page.errorText")}
          </Empty>
        ) : (
          <Loaded channels={channels.data} admin={admin} open={open} onOpen={show} />
        )}
      </div>
    </div>
  );
}

interface LoadedProps {
  channels: Channel[];
  admin: boolean;
  open: string | undefined;
  onOpen: (form: string | undefined) => void;
}

function Loaded({ channels, admin, open, onOpen }: LoadedProps) {
  const { t } = useTranslation("channels");
  const manager = useMe()?.role !== "AGENT";
  const alerts = useQuery({ ...alertsQuery, enabled: manager });
  return (
    <>
      <AlertList alerts={alerts.data ?? []} channels={channels} />
      {channels.length === 0 && open !== "new" && (
        <Empty icon={Smartphone} title={t("page.emptyTitle")}>
          {t(admin ? "page.emptyText" : "page.emptyTextOthers")}
        </Empty>
      )}
      <ul className="flex flex-col gap-3">
        {channels.map((channel) => (
          <ChannelCard
            key={channel.id}
            channel={channel}
            editable={admin}
            reconnecting={open === channel.id}
            onReconnect={() => onOpen(channel.id)}
            onDone={() => onOpen(undefined)}
          />
        ))}
      </ul>
    </>
  );
}

function Retry({ onRetry }: { onRetry: () => void }) {
  const { t } = useTranslation();
  return <Button onClick={onRetry}>{t("errors.retry")}</Button>;
}

function Loading() {
  const { t } = useTranslation("channels");
  return (
    <div role="status" aria-label={t("page.loading")} className="flex flex-col gap-3">
      {[1, 2].map((row) => (
        <div key={row} className="h-44 animate-pulse rounded-card bg-raised" />
      ))}
    </div>
  );
}
