import { useMemo, type ClipboardEvent } from "react";
import { useQueryClient } from "@tanstack/react-query";
import type { ConversationSummary } from "@/api/types";
import { useStore } from "@/lib/store";
import { send } from "../api/outbox";
import type { FileKind } from "./check-file";
import { fileMessages } from "./file-messages";
import { keepPreview } from "./previews";
import { choose, takeReady } from "./tray";
import { tray } from "./tray-store";
import { useChannel } from "./use-channel";

/** The files chosen in a conversation, and what can be done with them. */
export function useFiles(conversation: ConversationSummary) {
  const client = useQueryClient();
  const { id } = conversation;
  const all = useStore(tray);
  const chosen = useMemo(() => all.filter((one) => one.conversationId === id), [all, id]);
  const capabilities = useChannel(conversation)?.capabilities;

  const add = (files: readonly File[], as?: FileKind) => {
    if (files.length > 0 && capabilities !== undefined) choose(id, files, capabilities.files, as);
  };
  return {
    chosen,
    add,
    /** Pictures and files from the clipboard; text is pasted as ever. */
    onPaste: (event: ClipboardEvent) => {
      const files = [...event.clipboardData.files];
      if (files.length === 0 || event.clipboardData.types.includes("text/plain")) return;
      event.preventDefault();
      add(files);
    },
    /** Sends everything in the tray with these words; the first file answers what is quoted. */
    sendWith: (text: string, quotes?: string) => {
      if (capabilities === undefined) return;
      const files = takeReady(id).flatMap((one) => {
        if (one.state.kind !== "ready") return [];
        keepPreview(one.state.attachment.id, one);
        return [one.state.attachment];
      });
      fileMessages(files, text, capabilities.files, capabilities.captionLimit).forEach(
        (body, index) =>
          send(client, id, index === 0 && quotes !== undefined ? { ...body, quotes } : body),
      );
    },
  };
}
