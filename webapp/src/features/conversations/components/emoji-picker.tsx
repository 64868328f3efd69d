import { useState } from "react";
import { EmojiPicker as Picker, type EmojiPickerListComponents, type SkinTone } from "frimousse";
import { useTranslation } from "react-i18next";
import { readPreference, writePreference } from "@/lib/preferences";
import { emojiData } from "../lib/emoji-data";
import { noteEmoji, recentEmojis } from "../lib/recent-emojis";

const columns = 8;
const tones: readonly string[] = [
  "none",
  "light",
  "medium-light",
  "medium",
  "medium-dark",
  "dark",
] satisfies SkinTone[];

/** The library counts from 0, ARIA from 1. */
const fromOne = (index: number | undefined) => (index === undefined ? undefined : index + 1);

const components: Partial<EmojiPickerListComponents> = {
  CategoryHeader: ({ category, ...rest }) => (
    <div
      {...rest}
      className="bg-surface px-2 pt-2 pb-1 text-xs font-medium text-muted first-letter:uppercase"
    >
      {category.label}
    </div>
  ),
  Row: ({ "aria-rowindex": row, ...rest }) => (
    <div {...rest} aria-rowindex={fromOne(row)} className="px-1" />
  ),
  Emoji: ({ emoji, "aria-colindex": column, ...rest }) => (
    <button
      {...rest}
      aria-colindex={fromOne(column)}
      title={emoji.label}
      className="flex size-9 items-center justify-center rounded-control text-xl data-active:bg-raised data-active:outline-2 data-active:-outline-offset-2 data-active:outline-accent"
    >
      {emoji.emoji}
    </button>
  ),
};

const storedTone = () => {
  const stored = readPreference("skin");
  return (stored !== null && tones.includes(stored) ? stored : "none") as SkinTone;
};

/** All emojis, to be searched in the reader's language; data and library come with it, from our own server. */
export function EmojiPicker({ onPick }: { onPick: (emoji: string) => void }) {
  const { t, i18n } = useTranslation();
  const [skin, setSkin] = useState(storedTone);
  const [recent] = useState(recentEmojis);
  const pick = (emoji: string) => {
    noteEmoji(emoji);
    onPick(emoji);
  };
  return (
    <Picker.Root
      locale={i18n.language === "pt-BR" ? "pt" : "en"}
      resolveEmojiData={emojiData}
      columns={columns}
      skinTone={skin}
      onEmojiSelect={({ emoji }) => pick(emoji)}
      className="flex h-90 w-76 flex-col"
    >
      <div className="flex items-center gap-1 p-2 pb-1">
        <Picker.Search
          autoFocus
          aria-label={t("emoji.search")}
          placeholder={t("emoji.search")}
          className="h-11 min-w-0 flex-1 rounded-control border border-border bg-ground px-3 text-base placeholder:text-muted focus:outline-2 focus:outline-accent tablet:h-9"
        />
        <Picker.SkinTone>
          {() => (
            <Picker.SkinToneSelector
              emoji="✋"
              aria-label={t("emoji.skin")}
              title={t("emoji.skin")}
              onClick={() => {
                const next = tones[(tones.indexOf(skin) + 1) % tones.length] as SkinTone;
                setSkin(next);
                writePreference("skin", next);
              }}
              className="flex size-11 items-center justify-center rounded-control text-xl hover:bg-raised tablet:size-9"
            />
          )}
        </Picker.SkinTone>
      </div>
      {recent.length > 0 && (
        <div
          role="group"
          aria-label={t("emoji.recent")}
          className="flex flex-wrap border-b border-border px-1 pb-1"
        >
          {recent.slice(0, columns).map((emoji) => (
            <button
              key={emoji}
              type="button"
              onClick={() => pick(emoji)}
              className="flex size-9 items-center justify-center rounded-control text-xl hover:bg-raised"
            >
              {emoji}
            </button>
          ))}
        </div>
      )}
      <Picker.Viewport className="scroll-quiet relative min-h-0 flex-1 outline-none">
        <Picker.Loading>
          <p role="status" className="appear-late p-4 text-sm text-muted">
            {t("emoji.loading")}
          </p>
        </Picker.Loading>
        <Picker.Empty>
          <p role="status" className="p-4 text-sm text-muted">
            {t("emoji.none")}
          </p>
        </Picker.Empty>
        <Picker.List components={components} />
      </Picker.Viewport>
    </Picker.Root>
  );
}
