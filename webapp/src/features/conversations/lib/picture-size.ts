import type { Media, Message } from "@/api/types";

const widest = 320;
const tallest = 360;
const narrowest = 140;

interface Size {
  width: number;
  height: number;
}

/** The room that a picture takes: known before it is loaded, so that nothing moves when it comes. */
export function pictureSize(media: Pick<Media, "width" | "height"> | null): Size {
  const { width, height } = media ?? {};
  if (!width || !height) return { width: 240, height: 240 };
  const scale = Math.min(widest / width, tallest / height);
  const fitted = Math.round(Math.max(narrowest, Math.min(width * scale, widest)));
  return { width: fitted, height: Math.round(Math.max(80, Math.min(height * scale, tallest))) };
}

/** How wide the bubble of a message is, where its content does not tell. */
export function bubbleWidth(message: Message): number | undefined {
  if (message.deletedAt !== null) return undefined;
  switch (message.type) {
    case "image":
    case "video":
      return message.media?.state === "stored" ? pictureSize(message.media).width + 8 : 280;
    case "audio":
    case "voice":
    case "document":
    case "order":
    case "contacts":
    case "location":
      return 304;
    default:
      return message.ad === null ? undefined : 320;
  }
}
