import type { ComponentType } from "react";
import { useTranslation } from "react-i18next";
import type { Message } from "@/api/types";
import { FormattedText } from "./formatted-text";

type Body = ComponentType<{ message: Message }>;

function TextBody({ message }: { message: Message }) {
  return <BubbleText text={message.text ?? ""} />;
}

function UnsupportedBody() {
  const { t } = useTranslation();
  return <span className="text-muted italic">{t("thread.unsupported")}</span>;
}

/** One body per content type that this version can show. */
const bodies = { text: TextBody } satisfies Record<string, Body>;

const isShown = (type: string): type is keyof typeof bodies => Object.hasOwn(bodies, type);

export function MessageBody({ message }: { message: Message }) {
  const Body: Body = isShown(message.type) ? bodies[message.type] : UnsupportedBody;
  return <Body message={message} />;
}

export function BubbleText({ text }: { text: string }) {
  return (
    <span dir="auto" className="wrap-anywhere whitespace-pre-wrap">
      <FormattedText text={text} />
    </span>
  );
}
