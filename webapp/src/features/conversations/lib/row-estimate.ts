import type { Message } from "@/api/types";
import { pictureSize } from "./picture-size";
import type { ThreadRow } from "./thread-rows";

/** About how tall a row is, before it is measured: the better the guess, the less a jump has to correct. */
export function estimateRow(row: ThreadRow | undefined): number {
  switch (row?.kind) {
    case "day":
    case "unread":
      return 44;
    case "album":
      return row.messages.length > 2 ? 330 : 180;
    case "message":
      return row.message.deletedAt === null ? heightOf(row.message) : 44;
    case "scheduled":
      return 100;
    case "pending":
    case undefined:
      return 56;
  }
}

const lineHeight = 22;
const charactersPerLine = 60;

function heightOf(message: Message): number {
  const lines = Math.ceil(Math.min(message.text?.length ?? 0, 1_500) / charactersPerLine);
  const words = Math.max(lines, 1) * lineHeight;
  const quote = message.quote === null ? 0 : 56;
  const ad = message.ad === null ? 0 : 120;
  return words + quote + ad + contentHeight(message) + 20;
}

function contentHeight({ type, media, cards, flow, order, buttons, template }: Message): number {
  switch (type) {
    case "image":
    case "video":
      return media?.state === "stored" ? pictureSize(media).height : 64;
    case "sticker":
      return 160;
    case "audio":
    case "voice":
    case "document":
    case "location":
      return 72;
    case "contacts":
      return 130 * (cards?.length ?? 1);
    case "flow":
      return 46 * (flow?.answers.length ?? 1);
    case "order":
      return 70 + 29 * (order?.items.length ?? 1);
    case "buttons":
      return 38 * (buttons?.buttons.length ?? 1);
    case "list":
      return 38;
    case "template":
      return 38 * (template?.buttons.length ?? 0);
    case "choice":
    case "unsupported":
      return 30;
    case "text":
    case "system":
      return 0;
  }
}
