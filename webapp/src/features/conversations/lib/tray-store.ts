import type { Attachment } from "@/api/types";
import { createStore } from "@/lib/store";
import type { FileKind, FileTrouble } from "./check-file";

/** A file on its way to the server, or there. */
export interface Chosen {
  key: string;
  conversationId: string;
  file: File;
  kind: FileKind;
  /** Shows the picture from this machine; null for what is no picture. */
  preview: string | null;
  state:
    | { kind: "refused"; trouble: FileTrouble }
    | { kind: "uploading"; progress: number }
    | { kind: "failed" }
    | { kind: "ready"; attachment: Attachment };
}

/** The files chosen and not sent yet, of all conversations. */
export const tray = createStore<readonly Chosen[]>([]);
