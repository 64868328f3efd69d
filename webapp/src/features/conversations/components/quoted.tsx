import { useTranslation } from "react-i18next";
import type { Message } from "@/api/types";
import { cn } from "@/components/ui/cn";
import { useThread } from "../lib/thread-context";
import { Gist } from "./gist";

const box =
  "mb-1 block w-full min-w-40 rounded-control border-l-3 border-accent bg-text/4 px-2.5 py-1 text-start text-sm";

/** What a message answers to; a press leads there. */
export function Quoted({ quote }: { quote: NonNullable<Message["quote"]> }) {
  const { t } = useTranslation();
  const { contactName, jumpTo } = useThread();
  const { messageId, type, text, direction } = quote;
  if (messageId === null) {
    return <p className={cn(box, "text-muted italic")}>{t("message.quoteLost")}</p>;
  }
  const who = direction === "inbound" ? contactName : t("message.us");
  return (
    <button
      type="button"
      onClick={() => jumpTo(messageId)}
      className={cn(box, "hover:ring-1 hover:ring-text/20")}
    >
      <span className="sr-only">{t("message.goToQuote")}</span>
      <bdi className="block truncate font-semibold text-accent">{who}</bdi>
      <span dir="auto" className="line-clamp-3 wrap-anywhere text-muted">
        <Gist type={type} text={text} deleted={type === null} />
      </span>
    </button>
  );
}
