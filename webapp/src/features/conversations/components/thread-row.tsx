import { useTranslation } from "react-i18next";
import { useNow } from "@/lib/now";
import { dayName } from "@/lib/time";
import type { ThreadRow } from "../lib/thread-rows";
import { useTimeWords } from "../lib/use-time-words";
import { AlbumBubble } from "./album-bubble";
import { MessageBubble } from "./message-bubble";
import { PendingBubble } from "./pending-bubble";
import { ScheduledBubble } from "./scheduled-bubble";
import { SystemLine } from "./system-line";

export function Row({ row }: { row: ThreadRow }) {
  switch (row.kind) {
    case "day":
      return <DayRow at={row.at} />;
    case "unread":
      return <UnreadRow count={row.count} />;
    case "message":
      return row.message.type === "system" ? (
        <SystemLine message={row.message} />
      ) : (
        <MessageBubble message={row.message} opens={row.opens} />
      );
    case "album":
      return <AlbumBubble messages={row.messages} opens={row.opens} />;
    case "pending":
      return <PendingBubble pending={row.pending} opens={row.opens} />;
    case "scheduled":
      return <ScheduledBubble scheduled={row.scheduled} />;
  }
}

function DayRow({ at }: { at: number }) {
  const { language, words } = useTimeWords();
  return (
    <div className="flex justify-center pt-4 pb-1">
      <span className="rounded-full bg-surface px-3 py-1 text-xs font-medium text-muted first-letter:uppercase">
        {dayName(at, useNow(), language, words)}
      </span>
    </div>
  );
}

function UnreadRow({ count }: { count: number }) {
  const { t } = useTranslation();
  return (
    <div className="flex items-center gap-3 pt-4 pb-1 text-xs font-medium text-accent">
      <span aria-hidden className="h-px flex-1 bg-accent/40" />
      {t("thread.unreadLine", { count })}
      <span aria-hidden className="h-px flex-1 bg-accent/40" />
    </div>
  );
}
