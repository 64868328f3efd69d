import { useTranslation } from "react-i18next";
import type { NumberOwner } from "@/api/types";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { problemCode } from "../../lib/problem-code";

interface NumberOwnerLineProps {
  owner: { data: NumberOwner | undefined; error: unknown };
  onOpen: (conversationId: string) => void;
}

/** Whose number it is, and the way to the conversation if there is one. */
export function NumberOwnerLine({ owner: { data, error }, onOpen }: NumberOwnerLineProps) {
  const { t } = useTranslation("templates");
  if (error !== null) return <Notice tone="danger">{t(`problem.${problemCode(error)}`)}</Notice>;
  if (data === undefined) return <Notice tone="info">{t("new.looking")}</Notice>;
  const { conversation, display, name } = data;
  if (conversation !== null) {
    return (
      <div className="flex flex-col gap-2">
        <Notice tone="info">{t("new.exists", { name: name ?? display })}</Notice>
        <Button onClick={() => onOpen(conversation.id)}>{t("new.open")}</Button>
      </div>
    );
  }
  return (
    <Notice tone="info">
      {name === null
        ? t("new.unknown", { phone: display })
        : t("new.known", { name, phone: display })}
    </Notice>
  );
}
