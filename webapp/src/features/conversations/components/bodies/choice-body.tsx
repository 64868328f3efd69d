import { ListChecks, MousePointerClick, type LucideIcon } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Message } from "@/api/types";

type Offer = NonNullable<Message["choice"]>["offer"];

const icons: Record<Offer, LucideIcon> = {
  button: MousePointerClick,
  list: ListChecks,
  template: MousePointerClick,
};

/** What was chosen from the buttons or the list that we offered. */
export function ChoiceBody({ message: { choice, text } }: { message: Message }) {
  const { t } = useTranslation();
  const offer = choice?.offer ?? "button";
  const Icon = icons[offer];
  return (
    <>
      <p className="flex items-center gap-1.5 text-xs text-muted">
        <Icon aria-hidden className="size-3.5" />
        {t(`choice.${offer}`)}
      </p>
      <bdi className="font-medium wrap-anywhere">{text ?? choice?.id}</bdi>
      {choice?.description != null && (
        <p dir="auto" className="text-sm text-muted wrap-anywhere">
          {choice.description}
        </p>
      )}
    </>
  );
}
