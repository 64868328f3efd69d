import { X } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Message } from "@/api/types";
import { IconButton } from "@/components/ui/icon-button";
import { unquote } from "../lib/quotes";
import { Gist } from "./gist";

interface QuoteBarProps {
  message: Message;
  contactName: string;
}

/** Above the field: what the next message answers. */
export function QuoteBar({ message, contactName }: QuoteBarProps) {
  const { t } = useTranslation();
  const who = message.direction === "inbound" ? contactName : t("message.us");
  return (
    <div className="mx-auto mb-2 flex max-w-190 items-center gap-2 rounded-control border-l-3 border-accent bg-raised py-1 pr-1 pl-2.5 text-sm">
      <p className="min-w-0 flex-1">
        <span className="sr-only">{t("composer.answering")} </span>
        <bdi className="block truncate font-semibold text-accent">{who}</bdi>
        <span dir="auto" className="block truncate text-muted">
          <Gist type={message.type} text={message.text} deleted={message.deletedAt !== null} />
        </span>
      </p>
      <IconButton label={t("composer.cancelQuote")} onClick={() => unquote(message.conversationId)}>
        <X aria-hidden className="size-4.5" />
      </IconButton>
    </div>
  );
}
