import type { Message } from "@/api/types";

interface Look {
  look: "words" | "file" | "bare";
  /** The time lies on the picture: there is nothing below it to stand beside. */
  timeOnTop: boolean;
}

const filling = new Set<Message["type"]>([
  "image",
  "video",
  "audio",
  "voice",
  "document",
  "location",
  "contacts",
]);

/** Words have a margin, files fill their bubble, a sticker needs none. */
export function lookOf({ type, deletedAt, media, text, quote }: Message): Look {
  if (deletedAt !== null || !(filling.has(type) || type === "sticker")) {
    return { look: "words", timeOnTop: false };
  }
  const stored = media?.state === "stored";
  if (type === "sticker" && stored && quote === null) return { look: "bare", timeOnTop: true };
  return { look: "file", timeOnTop: type === "image" && stored && text === null };
}
