import { useTranslation } from "react-i18next";
import type { Channel } from "@/api/types";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toast";
import { useCheck } from "../api/mutations";
import { showPhone } from "../lib/show-phone";
import { ChannelFacts } from "./channel-facts";
import { ChannelTroubles } from "./channel-troubles";
import { Chip } from "./chip";
import { ConnectForm } from "./connect-form";
import { PresenceSwitches } from "./presence-switches";

interface ChannelCardProps {
  channel: Channel;
  /** Whether this person may change credentials. */
  editable: boolean;
  reconnecting: boolean;
  onReconnect: () => void;
  onDone: () => void;
}

export function ChannelCard({
  channel,
  editable,
  reconnecting,
  onReconnect,
  onDone,
}: ChannelCardProps) {
  const { t } = useTranslation("channels");
  const id = `channel-${channel.id}`;
  return (
    <li>
      <article
        aria-labelledby={id}
        className="flex flex-col gap-4 rounded-card border border-border bg-surface p-4"
      >
        <header className="flex flex-wrap items-center gap-x-3 gap-y-2">
          <div className="min-w-0 flex-1">
            <h2 id={id} className="text-bubble font-semibold break-words">
              {channel.name}
            </h2>
            <p className="text-sm text-muted tabular">
              {channel.displayPhoneNumber === null
                ? channel.phoneNumberId
                : showPhone(channel.displayPhoneNumber)}
            </p>
          </div>
          <Chip tone={channel.state === "CONNECTED" ? "success" : "danger"}>
            {t(`state.${channel.state}`)}
          </Chip>
        </header>
        <ChannelTroubles channel={channel} />
        <ChannelFacts channel={channel} />
        {editable && <PresenceSwitches channel={channel} />}
        {editable && !reconnecting && <Actions channel={channel} onReconnect={onReconnect} />}
        {editable && reconnecting && <ConnectForm channel={channel} onDone={onDone} />}
      </article>
    </li>
  );
}

function Actions({ channel, onReconnect }: Pick<ChannelCardProps, "channel" | "onReconnect">) {
  const { t } = useTranslation("channels");
  const { name } = channel;
  const check = useCheck();
  const ask = () =>
    check.mutate(channel.id, {
      onSuccess: () => toast({ text: t("action.checked", { name }) }),
      onError: () => toast({ text: t("action.notChecked", { name }) }),
    });
  return (
    <div className="flex flex-wrap gap-2">
      <Button look={channel.trouble === null ? "quiet" : "primary"} onClick={onReconnect}>
        {t("action.reconnect")}
      </Button>
      <Button look="quiet" onClick={ask} disabled={check.isPending}>
        {t(check.isPending ? "action.checking" : "action.check")}
      </Button>
    </div>
  );
}
