import { useTranslation } from "react-i18next";
import type { ConversationSummary } from "@/api/types";
import { readDraft } from "../lib/drafts";
import { Gist } from "./gist";
import { Ticks } from "./ticks";

interface PreviewProps {
  conversation: ConversationSummary;
  /** What is being written is shown for the conversations that are not open. */
  open: boolean;
}

export function Preview({ conversation: { id, lastMessage, unreadCount }, open }: PreviewProps) {
  const { t } = useTranslation();
  const draft = open ? "" : readDraft(id).trim();
  if (draft !== "") {
    return (
      <span className="min-w-0 flex-1 truncate text-muted">
        <span className="font-medium text-accent">{t("inbox.draft")}</span> {draft}
      </span>
    );
  }
  if (lastMessage === null) {
    return <span className="min-w-0 flex-1 truncate text-muted">{t("inbox.noMessages")}</span>;
  }
  const { type, text, direction, status, deleted } = lastMessage;
  const ours = direction === "outbound";
  return (
    <>
      {ours && <Ticks status={status} />}
      <span
        dir="auto"
        className={`min-w-0 flex-1 truncate text-start ${unreadCount > 0 ? "text-text" : "text-muted"}`}
      >
        {ours && <span className="text-muted">{t("inbox.us")} </span>}
        <Gist type={type} text={text} deleted={deleted} />
      </span>
    </>
  );
}
