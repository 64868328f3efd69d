import { readPreference, writePreference } from "@/lib/preferences";

const most = 16;

/** The ones this person used last, on this device, the newest first. */
export const recentEmojis = (): string[] =>
  (readPreference("emojis") ?? "").split(" ").filter((emoji) => emoji !== "");

export function noteEmoji(emoji: string) {
  const others = recentEmojis().filter((known) => known !== emoji);
  writePreference("emojis", [emoji, ...others].slice(0, most).join(" "));
}
