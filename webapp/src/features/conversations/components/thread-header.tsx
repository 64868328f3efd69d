import { Link } from "@tanstack/react-router";
import { ArrowLeft, PhoneOff } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { ConversationSummary } from "@/api/types";
import { Avatar } from "@/components/ui/avatar";
import { formatPhone } from "@/lib/phone";
import { ChannelMark } from "./channel-mark";
import { WindowChip } from "./window-chip";

/** Whom one is talking to, through which channel, who takes care, and how long one may answer. */
export function ThreadHeader({ conversation }: { conversation: ConversationSummary }) {
  const { t } = useTranslation();
  const { contact, channel, assignee, window } = conversation;
  const phone = contact.phone === null ? null : formatPhone(contact.phone);
  return (
    <header className="flex h-16 shrink-0 items-center gap-3 border-b border-border bg-surface px-2 tablet:px-4">
      <Link
        to="/conversations"
        aria-label={t("thread.back")}
        className="-mr-2 inline-flex size-11 items-center justify-center rounded-control text-muted hover:bg-raised tablet:hidden"
      >
        <ArrowLeft aria-hidden className="size-5" />
      </Link>
      <span className="relative shrink-0">
        <Avatar name={contact.name} seed={contact.id} />
        <ChannelMark kind={channel.kind} className="absolute -right-1 -bottom-1" />
      </span>
      <div className="min-w-0 flex-1">
        <h1 id="thread-title" dir="auto" className="truncate text-start text-bubble font-semibold">
          {contact.name === contact.phone || contact.name === ""
            ? (phone ?? contact.name)
            : contact.name}
        </h1>
        <p className="truncate text-sm text-muted tabular">
          {phone !== null && contact.name !== contact.phone && <>{phone} · </>}
          {phone === null && contact.username !== null && <>@{contact.username} · </>}
          {t("thread.via", { channel: channel.name })}
        </p>
        {contact.unreachable && (
          <p role="status" className="flex items-center gap-1 truncate text-xs text-danger">
            <PhoneOff aria-hidden className="size-3 shrink-0" />
            {t("thread.unreachable")}
          </p>
        )}
      </div>
      {assignee !== null && (
        <span className="hidden items-center gap-1.5 text-sm text-muted laptop:inline-flex">
          <Avatar name={assignee.name} seed={assignee.id} size={28} />
          <span className="max-w-40 truncate">{assignee.name}</span>
        </span>
      )}
      {assignee === null && (
        <span className="hidden text-sm text-muted laptop:inline">{t("thread.unassigned")}</span>
      )}
      <WindowChip window={window} />
      <title>{`${contact.name} · ImobHub`}</title>
    </header>
  );
}
