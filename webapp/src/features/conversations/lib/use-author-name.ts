import { useTranslation } from "react-i18next";
import type { Message } from "@/api/types";
import { useThread } from "./thread-context";

/** Who wrote a message, as one calls them. */
export function useAuthorName({ author, direction }: Message): string {
  const { t } = useTranslation();
  const { contactName } = useThread();
  switch (author.kind) {
    case "contact":
      return direction === "inbound" ? (author.name ?? contactName) : t("message.us");
    case "member":
      return author.name ?? t("message.us");
    case "phone":
      return t("message.phone");
  }
}
