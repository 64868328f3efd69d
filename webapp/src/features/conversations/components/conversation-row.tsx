import { memo } from "react";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { ConversationSummary } from "@/api/types";
import { Avatar } from "@/components/ui/avatar";
import { cn } from "@/components/ui/cn";
import { useNow } from "@/lib/now";
import { formatPhone } from "@/lib/phone";
import { briefTime, fullTime } from "@/lib/time";
import { useTimeWords } from "../lib/use-time-words";
import { ChannelMark } from "./channel-mark";
import { Preview } from "./preview";
import { WindowChip } from "./window-chip";

interface ConversationRowProps {
  conversation: ConversationSummary;
  open: boolean;
  focusable: boolean;
  onFocus: (id: string) => void;
}

/** 72 px: who and when, what was said last, and what needs attention. */
export const ConversationRow = memo(function ConversationRow({
  conversation,
  open,
  focusable,
  onFocus,
}: ConversationRowProps) {
  const { id, contact, channel, unreadCount, assignee, lastMessage, window } = conversation;
  return (
    <Link
      to="/conversations/$id"
      params={{ id }}
      data-conversation={id}
      tabIndex={focusable ? 0 : -1}
      aria-current={open ? "page" : undefined}
      onFocus={() => onFocus(id)}
      className={cn(
        "flex h-full items-center gap-3 rounded-card px-2.5 transition-colors focus-visible:-outline-offset-2",
        open ? "bg-accent/12" : "hover:bg-raised",
      )}
    >
      <span className="relative">
        <Avatar name={contact.name} seed={contact.id} />
        <ChannelMark kind={channel.kind} className="absolute -right-1 -bottom-1" />
      </span>
      <span className="flex min-w-0 flex-1 flex-col">
        <span className="flex items-baseline gap-2">
          <span
            dir="auto"
            className={cn(
              "min-w-0 flex-1 truncate text-start",
              unreadCount > 0 ? "font-semibold" : "font-medium",
            )}
          >
            {displayName(contact)}
          </span>
          {lastMessage && <When at={Date.parse(lastMessage.at)} unread={unreadCount > 0} />}
        </span>
        <span className="flex items-center gap-1.5">
          <Preview conversation={conversation} open={open} />
          {unreadCount > 0 && <UnreadBadge count={unreadCount} />}
          {assignee && <Assignee {...assignee} />}
        </span>
        <span className="flex empty:hidden">
          <WindowChip window={window} onlyWhenTight />
        </span>
      </span>
    </Link>
  );
});

const displayName = ({ name, phone }: ConversationSummary["contact"]) =>
  name === phone || name === "" ? formatPhone(phone ?? "") : name;

function When({ at, unread }: { at: number; unread: boolean }) {
  const now = useNow();
  const { language, words } = useTimeWords();
  return (
    <time
      dateTime={new Date(at).toISOString()}
      title={fullTime(at, language)}
      className={cn("shrink-0 text-xs tabular", unread ? "font-medium text-accent" : "text-muted")}
    >
      {briefTime(at, now, language, words)}
    </time>
  );
}

function UnreadBadge({ count }: { count: number }) {
  const { t } = useTranslation();
  return (
    <span className="inline-flex h-5 min-w-5 shrink-0 items-center justify-center rounded-full bg-accent px-1.5 text-2xs font-semibold text-on-accent tabular">
      <span aria-hidden>{count > 99 ? "99+" : count}</span>
      <span className="sr-only">{t("inbox.unread", { count })}</span>
    </span>
  );
}

function Assignee({ id, name }: { id: string; name: string }) {
  const { t } = useTranslation();
  const label = t("inbox.assignedTo", { name });
  return (
    <span title={label} className="inline-flex shrink-0">
      <Avatar name={name} seed={id} size={20} />
      <span className="sr-only">{label}</span>
    </span>
  );
}
