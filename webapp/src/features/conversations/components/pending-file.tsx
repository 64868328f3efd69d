import { FileText, Mic } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { MessageToSend } from "@/api/types";
import { previewOf } from "../lib/previews";

/** A file of ours that the server has not confirmed: as it looks on this machine, or by its name. */
export function PendingFile({ body }: { body: MessageToSend }) {
  const { t } = useTranslation();
  const local = previewOf(body.attachment);
  if (local?.preview != null) {
    return (
      <img
        src={local.preview}
        alt={local.name}
        className="max-h-60 max-w-60 rounded-card object-cover"
      />
    );
  }
  const Icon = body.type === "voice" ? Mic : FileText;
  return (
    <p className="flex min-h-11 items-center gap-2">
      <Icon aria-hidden className="size-5 shrink-0 text-muted" />
      <span className="truncate">
        {local?.name ?? t(body.type === "voice" ? "type.voice" : "files.file")}
      </span>
    </p>
  );
}
