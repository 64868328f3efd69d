import { useQueryClient } from "@tanstack/react-query";
import { RotateCw, Trash2 } from "lucide-react";
import { useTranslation } from "react-i18next";
import { toast } from "@/components/ui/toast";
import { retry } from "../api/outbox";
import { forget, keep, type Pending } from "../api/outbox-store";
import { findMessage } from "../api/threads";
import { asMessage } from "../lib/as-message";
import { lookOf } from "../lib/bubble-look";
import { mayPass } from "../lib/hindrance";
import { bubbleAction } from "../lib/bubble-action";
import { Bubble } from "./bubble";
import { HindranceText } from "./hindrance-text";
import { Caption } from "./bubble-text";
import { MessageBody } from "./message-body";
import { PendingFile } from "./pending-file";
import { Provenance } from "./provenance";
import { Ticks } from "./ticks";

/** A message of ours that the server has not confirmed; it says so, and can be tried again. */
export function PendingBubble({ pending, opens }: { pending: Pending; opens: boolean }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { clientId, conversationId, body, at, hindrance } = pending;
  const quoted = body.quotes == null ? undefined : findMessage(client, conversationId, body.quotes);
  const message = asMessage(conversationId, body, at, quoted);
  const { look } = lookOf(message);

  const discard = () => {
    forget(clientId);
    toast({
      text: t("outbox.discarded"),
      action: { label: t("outbox.undo"), run: () => keep(pending) },
    });
  };

  return (
    <Bubble
      outbound
      opens={opens}
      author={null}
      at={at}
      look={look}
      tick={<Ticks status={hindrance === null ? "queued" : "failed"} />}
      below={
        hindrance !== null && (
          <div
            role="alert"
            className="mt-1 flex max-w-[85%] flex-wrap items-center justify-end gap-x-1 text-sm text-danger tablet:max-w-[75%]"
          >
            <HindranceText hindrance={hindrance} />
            {mayPass(hindrance) && (
              <button
                type="button"
                className={bubbleAction}
                onClick={() => retry(client, clientId)}
              >
                <RotateCw aria-hidden className="size-3.5" />
                {t("outbox.retry")}
              </button>
            )}
            <button type="button" className={bubbleAction} onClick={discard}>
              <Trash2 aria-hidden className="size-3.5" />
              {t("outbox.discard")}
            </button>
          </div>
        )
      }
    >
      <div className={look === "file" ? "px-2 pt-0.5 empty:hidden" : "contents"}>
        <Provenance message={message} />
      </div>
      {body.attachment == null ? (
        <MessageBody message={message} />
      ) : (
        <>
          <PendingFile body={body} />
          <Caption text={body.text ?? null} />
        </>
      )}
    </Bubble>
  );
}
