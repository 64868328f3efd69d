import {
  Download,
  File,
  FileArchive,
  FileImage,
  FileSpreadsheet,
  FileText,
  type LucideIcon,
} from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Message } from "@/api/types";
import { fileSize } from "@/lib/numbers";
import { mediaUrl } from "../../api/media";
import { documentKind, type DocumentKind } from "../../lib/document-kind";
import { Caption } from "../bubble-text";
import { MediaFrame } from "../media-frame";

const icons: Record<DocumentKind["sign"], LucideIcon> = {
  text: FileText,
  sheet: FileSpreadsheet,
  image: FileImage,
  archive: FileArchive,
  other: File,
};

export function DocumentBody({ message }: { message: Message }) {
  const { t, i18n } = useTranslation();
  const { id, media, text } = message;
  const { sign, word } = documentKind(media);
  const Icon = icons[sign];
  const name = media?.filename ?? t("type.document");
  const size = media?.size == null ? null : fileSize(media.size, i18n.language);
  return (
    <>
      <MediaFrame message={message}>
        <a
          href={mediaUrl(id)}
          download={name}
          title={t("media.download")}
          className="flex min-h-14 items-center gap-3 rounded-card bg-text/4 px-3 py-2 hover:ring-1 hover:ring-text/20"
        >
          <Icon aria-hidden className="size-7 shrink-0 text-accent" strokeWidth={1.5} />
          <span className="min-w-0 flex-1">
            <bdi className="line-clamp-2 text-base font-medium wrap-anywhere">{name}</bdi>
            <span className="block text-xs text-muted tabular">
              {[word, size].filter((part) => part !== null).join(" · ")}
            </span>
          </span>
          <Download aria-hidden className="size-4.5 shrink-0 text-muted" />
          <span className="sr-only">{t("media.download")}</span>
        </a>
      </MediaFrame>
      <Caption text={text} />
    </>
  );
}
