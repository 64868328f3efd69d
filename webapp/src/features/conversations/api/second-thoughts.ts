import { useMutation, useQueryClient, type QueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { api, unwrap } from "@/api/client";
import { RefusedError } from "@/api/problem";
import type { Message } from "@/api/types";
import { toast } from "@/components/ui/toast";
import { applyToThread } from "./thread-cache";
import { changeThreads } from "./threads";

type Place = Pick<Message, "id" | "conversationId" | "status">;

const path = ({ id, conversationId }: Place) => ({
  params: { path: { id: conversationId, message: id } },
});

/** What the live feed will say, too, shown at once. */
function show(client: QueryClient, { id, conversationId }: Place, status: Message["status"]) {
  changeThreads(client, conversationId, (thread) =>
    applyToThread(
      thread,
      { name: "status", conversationId, messageId: id, status, failure: null },
      conversationId,
    ),
  );
}

const words = {
  "already-sent": "remedy.tooLate",
  canceled: "remedy.canceled",
  "window-closed": "remedy.windowClosed",
  "too-soon": "remedy.tooSoon",
  "tried-enough": "remedy.triedEnough",
} as const;

function useApology() {
  const { t } = useTranslation();
  return (error: unknown) => {
    const code = error instanceof RefusedError ? error.code : "";
    toast({ text: t(code in words ? words[code as keyof typeof words] : "remedy.failed") });
  };
}

/** Sends a failed message once more, in its place. */
export function useRetry(message: Place) {
  const client = useQueryClient();
  const apologize = useApology();
  return useMutation({
    mutationFn: (evenIfItArrives: boolean) =>
      unwrap(
        api.POST("/api/conversations/{id}/messages/{message}/retry", {
          ...path(message),
          body: { evenIfItArrives },
        }),
      ),
    onSuccess: ({ status }) => show(client, message, status),
    onError: apologize,
  });
}

/** Takes a message back that waits to be sent. */
export function useCancel(message: Place) {
  const client = useQueryClient();
  const apologize = useApology();
  return useMutation({
    mutationFn: () =>
      unwrap(api.DELETE("/api/conversations/{id}/messages/{message}", path(message))),
    onSuccess: () => show(client, message, "canceled"),
    onError: apologize,
  });
}
