import { useTranslation } from "react-i18next";
import type { Message } from "@/api/types";
import { useThread } from "../lib/thread-context";

/** Chips that overlap the lower edge of the bubble; one per emoji, who reacted is its name. */
export function Reactions({ reactions }: { reactions: Message["reactions"] }) {
  const { t } = useTranslation();
  const { contactName } = useThread();
  if (reactions.length === 0) return null;
  const emojis = [...new Set(reactions.map(({ emoji }) => emoji))];
  const nameOf = (by: "contact" | "agency") => (by === "contact" ? contactName : t("message.us"));
  return (
    <ul className="relative -mt-1.5 flex max-w-[85%] flex-wrap gap-1 px-2">
      {emojis.map((emoji) => {
        const all = reactions.filter((reaction) => reaction.emoji === emoji);
        const label = t("message.reaction", {
          emoji,
          names: [...new Set(all.map(({ by }) => nameOf(by)))].join(", "),
        });
        return (
          <li
            key={emoji}
            title={label}
            className="inline-flex h-6 items-center gap-1 rounded-full border border-border bg-surface px-1.5 text-sm shadow-[0_1px_1px_rgb(32_26_23/8%)]"
          >
            <span className="sr-only">{label}</span>
            <span aria-hidden>{emoji}</span>
            {all.length > 1 && (
              <span aria-hidden className="text-2xs text-muted tabular">
                {all.length}
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
