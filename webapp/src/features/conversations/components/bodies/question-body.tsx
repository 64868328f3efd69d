import type { ComponentType } from "react";
import { Copy, ExternalLink, List, Phone, Reply, type LucideIcon } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Message } from "@/api/types";
import { BubbleText } from "../bubble-text";
import { DocumentBody } from "./document-body";
import { ImageBody } from "./image-body";
import { LocationBody } from "./location-body";
import { VideoBody } from "./video-body";

interface Answer {
  text: string;
  icon: LucideIcon;
}

type ButtonKind = NonNullable<Message["template"]>["buttons"][number]["kind"];

const icons: Record<ButtonKind, LucideIcon> = {
  "quick-reply": Reply,
  url: ExternalLink,
  phone: Phone,
  "copy-code": Copy,
  flow: List,
  other: Reply,
};

/** What stands above a template, by its word. */
const files: Partial<Record<string, ComponentType<{ message: Message }>>> = {
  image: ImageBody,
  video: VideoBody,
  document: DocumentBody,
};

/** What the contact can press below a question or template of ours; here it only shows what they have. */
function answers({ buttons, list, template }: Message): Answer[] {
  if (buttons !== null) return buttons.buttons.map(({ title }) => ({ text: title, icon: Reply }));
  if (list !== null) return [{ text: list.button, icon: List }];
  return (template?.buttons ?? []).map(({ kind, text }) => ({ text, icon: icons[kind] }));
}

/** A question with buttons or a list, or a template: header, body, footer, and the answers as the contact sees them. */
export function QuestionBody({ message }: { message: Message }) {
  const { buttons, list, template, text } = message;
  const header = buttons?.header ?? template?.header;
  const footer = buttons?.footer ?? list?.footer ?? template?.footer;
  const Above = files[template?.file ?? ""];
  return (
    <>
      {Above !== undefined && <Above message={{ ...message, text: null }} />}
      {template?.place != null && (
        <LocationBody message={{ ...message, location: template.place }} />
      )}
      {header != null && (
        <p dir="auto" className="font-semibold wrap-anywhere">
          {header}
        </p>
      )}
      {text !== null && <BubbleText text={text} />}
      {footer != null && (
        <p dir="auto" className="mt-0.5 text-sm text-muted wrap-anywhere">
          {footer}
        </p>
      )}
      <ul className="mt-1.5 -mx-1">
        {answers(message).map(({ text: label, icon: Icon }) => (
          <li
            key={label}
            className="flex min-h-9 items-center justify-center gap-1.5 border-t border-border px-2 py-1.5 text-center text-sm font-medium text-accent"
          >
            <Icon aria-hidden className="size-4 shrink-0" />
            <bdi className="wrap-anywhere">{label}</bdi>
          </li>
        ))}
      </ul>
      {list !== null && <ListRows list={list} />}
    </>
  );
}

/** What the list offers, which the contact sees only after opening it: here it opens too. */
function ListRows({ list }: { list: NonNullable<Message["list"]> }) {
  const { t } = useTranslation();
  const count = list.sections.reduce((sum, { rows }) => sum + rows.length, 0);
  return (
    <details className="border-t border-border pt-1.5 text-sm">
      <summary className="cursor-pointer text-muted">{t("list.rows", { count })}</summary>
      <ul className="space-y-1 pt-1">
        {list.sections.flatMap((section) =>
          section.rows.map((row) => (
            <li key={row.id} className="wrap-anywhere">
              <bdi>{row.title}</bdi>
              {row.description != null && <span className="text-muted"> · {row.description}</span>}
            </li>
          )),
        )}
      </ul>
    </details>
  );
}
