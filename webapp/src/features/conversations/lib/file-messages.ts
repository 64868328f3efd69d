import type { Attachment, MessageToSend } from "@/api/types";
import { newUuid } from "@/lib/uuid";
import type { FileRules } from "./check-file";

/**
 * The messages that send these files and words: each file its own, the words with the first file that
 * takes any, and before the files when they are too long for that.
 */
export function fileMessages(
  files: readonly Attachment[],
  text: string,
  rules: FileRules,
  captionLimit: number,
): MessageToSend[] {
  const takesWords = ({ type }: Attachment) =>
    rules.some(({ kind, captioned }) => kind === type && captioned);
  const captioned =
    text !== "" && Array.from(text).length <= captionLimit ? files.find(takesWords) : null;
  const messages = files.map((file): MessageToSend => ({
    clientId: newUuid(),
    type: file.type,
    attachment: file.id,
    ...(file === captioned ? { text } : {}),
  }));
  return text === "" || captioned != null
    ? messages
    : [{ clientId: newUuid(), type: "text", text }, ...messages];
}
