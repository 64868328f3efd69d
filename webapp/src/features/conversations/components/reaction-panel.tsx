import { lazy, Suspense, useState } from "react";
import { Copy, Plus, Reply } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Message } from "@/api/types";
import { cn } from "@/components/ui/cn";
import { toast } from "@/components/ui/toast";
import { useThread } from "../lib/thread-context";

const EmojiPicker = lazy(async () => ({
  default: (await import("./emoji-picker")).EmojiPicker,
}));

const quick = ["👍", "❤️", "😂", "😮", "😢", "🙏"];

interface ReactionPanelProps {
  message: Message;
  onReact: (emoji: string) => void;
  onReply: () => void;
}

const round =
  "inline-flex size-11 items-center justify-center rounded-full text-xl hover:bg-raised tablet:size-9";
const line =
  "flex min-h-11 w-full items-center gap-2.5 rounded-control px-2.5 text-start hover:bg-raised disabled:cursor-not-allowed disabled:opacity-60 tablet:min-h-9";

/** Six emojis at hand and all others, and what else can be done with a message. */
export function ReactionPanel({ message, onReact, onReply }: ReactionPanelProps) {
  const { t } = useTranslation();
  const { can } = useThread();
  const [all, setAll] = useState(false);
  const ours = message.reactions.find(({ by }) => by === "agency")?.emoji;
  const { text } = message;
  if (all) {
    return (
      <div className="h-90 w-76">
        <Suspense>
          <EmojiPicker onPick={onReact} />
        </Suspense>
      </div>
    );
  }
  const copy = async (words: string) => {
    try {
      await navigator.clipboard.writeText(words);
      toast({ text: t("tools.copied") });
    } catch {
      toast({ text: t("contact.notCopied") });
    }
  };
  return (
    <div className="p-1">
      {can.closed && <p className="max-w-64 p-2 text-sm text-muted">{t("tools.closed")}</p>}
      {can.react && !can.closed && (
        <div role="group" aria-label={t("tools.react")} className="flex p-0.5">
          {quick.map((emoji) => (
            <button
              key={emoji}
              type="button"
              aria-pressed={emoji === ours}
              aria-label={t(emoji === ours ? "tools.takeBack" : "tools.reactWith", { emoji })}
              onClick={() => onReact(emoji)}
              className={cn(round, emoji === ours && "bg-raised")}
            >
              {emoji}
            </button>
          ))}
          <button
            type="button"
            aria-label={t("tools.allEmojis")}
            title={t("tools.allEmojis")}
            onClick={() => setAll(true)}
            className={cn(round, "text-muted")}
          >
            <Plus aria-hidden className="size-5" />
          </button>
        </div>
      )}
      {can.quote && !can.closed && (
        <button type="button" onClick={onReply} className={line}>
          <Reply aria-hidden className="size-4.5 text-muted" />
          {t("tools.reply")}
        </button>
      )}
      {text !== null && text !== "" && (
        <button type="button" onClick={() => void copy(text)} className={line}>
          <Copy aria-hidden className="size-4.5 text-muted" />
          {t("tools.copy")}
        </button>
      )}
    </div>
  );
}
