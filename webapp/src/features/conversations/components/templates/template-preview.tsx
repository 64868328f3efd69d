import { Copy, ExternalLink, FileText, List, MapPin, Phone, Reply } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { MessageTemplate } from "@/api/types";
import { fill, type Gap, type Values } from "../../lib/template-values";
import { BubbleText } from "../bubble-text";

interface TemplatePreviewProps {
  template: MessageTemplate;
  gaps: readonly Gap[];
  values: Values;
  contactName: string;
  placeName: string;
  file: AboveFile | null;
}

/** The file above; only of a picture there is something to see. */
interface AboveFile {
  name: string;
  preview: string | null;
}

const icons = {
  QUICK_REPLY: Reply,
  URL: ExternalLink,
  PHONE: Phone,
  COPY_CODE: Copy,
  FLOW: List,
} as const;

/** The bubble as it will be on the phone. */
export function TemplatePreview(props: TemplatePreviewProps) {
  const { template, gaps, values, contactName, placeName, file } = props;
  const { t } = useTranslation("templates");
  const { header, body, footer, buttons } = template.form;
  return (
    <figure aria-label={t("preview", { name: contactName })} className="rounded-card bg-chat p-3">
      <div className="ml-auto w-fit max-w-[85%] rounded-bubble bg-outbound px-3 py-1.5 text-bubble">
        {header !== null && <Above kind={header.kind} placeName={placeName} file={file} />}
        {header?.line != null && (
          <p dir="auto" className="font-semibold wrap-anywhere">
            {fill(header.line.text, "header", gaps, values)}
          </p>
        )}
        <BubbleText text={fill(body.text, "body", gaps, values)} />
        {footer !== null && <p className="mt-0.5 text-sm text-muted wrap-anywhere">{footer}</p>}
        {buttons.length > 0 && (
          <ul className="mt-1.5 -mx-1">
            {buttons.map(({ kind, text }, index) => {
              const Icon = icons[kind];
              return (
                <li
                  key={index}
                  className="flex min-h-9 items-center justify-center gap-1.5 border-t border-border px-2 py-1.5 text-sm font-medium text-accent"
                >
                  <Icon aria-hidden className="size-4 shrink-0" />
                  <bdi className="wrap-anywhere">{text}</bdi>
                </li>
              );
            })}
          </ul>
        )}
      </div>
    </figure>
  );
}

type Kind = NonNullable<MessageTemplate["form"]["header"]>["kind"];

interface AboveProps {
  kind: Kind;
  placeName: string;
  file: AboveFile | null;
}

function Above({ kind, placeName, file }: AboveProps) {
  const { t } = useTranslation("templates");
  if (kind === "TEXT") return null;
  if (file?.preview != null) {
    return <img src={file.preview} alt={file.name} className="mb-1 max-h-60 rounded-control" />;
  }
  const Icon = kind === "LOCATION" ? MapPin : FileText;
  const words =
    kind === "LOCATION" ? placeName || t("place") : (file?.name ?? t(`headerFile.${kind}`));
  return (
    <p className="mb-1 flex items-center gap-2 rounded-control bg-raised px-3 py-4 text-sm text-muted">
      <Icon aria-hidden className="size-5 shrink-0" />
      <bdi className="min-w-0 wrap-anywhere">{words}</bdi>
    </p>
  );
}
