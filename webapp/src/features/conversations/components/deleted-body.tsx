import { useTranslation } from "react-i18next";
import type { Message } from "@/api/types";
import { HistoryButton } from "./history-button";
import { DeletedIcon } from "./type-icon";

/** The contact took the message back; what it said stays known to the team. */
export function DeletedBody({ message }: { message: Message }) {
  const { t } = useTranslation();
  return (
    <span className="text-muted italic">
      <DeletedIcon aria-hidden className="-mt-0.5 mr-1.5 inline size-4" />
      {t("message.deleted")}{" "}
      <HistoryButton
        message={message}
        className="inline-flex min-h-7 items-center text-sm font-medium text-accent not-italic"
      >
        {t("message.seeDeleted")}
      </HistoryButton>
    </span>
  );
}
