import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { Message } from "@/api/types";
import { toast } from "@/components/ui/toast";
import { react } from "../api/reactions";
import { quote } from "./quotes";

/** Answering a message, and reacting to it; the same emoji again takes the reaction back. */
export function useMessageActions(message: Message) {
  const { t } = useTranslation();
  const client = useQueryClient();
  return {
    answer: () => quote(message),
    reactWith: (emoji: string) => {
      const ours = message.reactions.find(({ by }) => by === "agency")?.emoji;
      react(client, message, emoji === ours ? null : emoji).catch(() =>
        toast({ text: t("tools.notReacted") }),
      );
    },
  };
}
