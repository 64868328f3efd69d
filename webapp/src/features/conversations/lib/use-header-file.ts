import { useEffect, useEffectEvent, useRef, useState } from "react";
import type { Attachment } from "@/api/types";
import { discardAttachment, uploadFile, type UploadTarget } from "../api/attachments";
import { troubleAfter, troubleOf, type FileRules, type FileTrouble } from "./check-file";

/** What the definition of a template can want above. */
export type HeaderFileKind = "image" | "video" | "document";

/** The file that stands above a template, on its way to the server or there. */
export type HeaderFile =
  | { state: "none" }
  | { state: "refused"; file: File; trouble: FileTrouble }
  | { state: "uploading"; file: File; preview: string | null; progress: number }
  | { state: "failed"; file: File; preview: string | null }
  | { state: "ready"; file: File; preview: string | null; attachment: Attachment };

interface Wish {
  target: UploadTarget;
  /** What the template wants above; null when it wants no file. */
  kind: HeaderFileKind | null;
  rules: FileRules;
  /** Whether it is being sent, or was. */
  sent: boolean;
}

const none: HeaderFile = { state: "none" };

/** Uploads one file; whatever is not sent in the end is taken back, also from the server. */
export function useHeaderFile({ target, kind, rules, sent }: Wish) {
  const [chosen, setChosen] = useState<HeaderFile>(none);
  const upload = useRef<AbortController>(null);

  const takeBack = useEffectEvent(() => {
    upload.current?.abort();
    if ("preview" in chosen && chosen.preview !== null) URL.revokeObjectURL(chosen.preview);
    if (chosen.state === "ready" && !sent) discardAttachment(chosen.attachment.id);
  });
  useEffect(() => () => takeBack(), []);

  const drop = () => {
    upload.current?.abort();
    if ("preview" in chosen && chosen.preview !== null) URL.revokeObjectURL(chosen.preview);
    if (chosen.state === "ready") discardAttachment(chosen.attachment.id);
    setChosen(none);
  };

  const start = async (type: HeaderFileKind, file: File, preview: string | null) => {
    const controller = new AbortController();
    upload.current = controller;
    const become = (next: HeaderFile) => {
      if (!controller.signal.aborted) setChosen(next);
    };
    become({ state: "uploading", file, preview, progress: 0 });
    try {
      const attachment = await uploadFile({
        target,
        type,
        file,
        onProgress: (progress) => become({ state: "uploading", file, preview, progress }),
        signal: controller.signal,
      });
      if (controller.signal.aborted) discardAttachment(attachment.id);
      become({ state: "ready", file, preview, attachment });
    } catch (error) {
      const trouble = troubleAfter(error);
      become(
        trouble === null ? { state: "failed", file, preview } : { state: "refused", file, trouble },
      );
    }
  };

  const choose = (file: File) => {
    if (kind === null) return;
    drop();
    const trouble = troubleOf(kind, file, rules);
    if (trouble !== null) setChosen({ state: "refused", file, trouble });
    else void start(kind, file, kind === "image" ? URL.createObjectURL(file) : null);
  };

  const again = () => {
    if (kind !== null && chosen.state === "failed") void start(kind, chosen.file, chosen.preview);
  };

  return { chosen, choose, drop, again };
}
