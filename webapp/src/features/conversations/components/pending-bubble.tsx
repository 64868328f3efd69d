import { useQueryClient } from "@tanstack/react-query";
import { RotateCw, Trash2 } from "lucide-react";
import { useTranslation } from "react-i18next";
import { toast } from "@/components/ui/toast";
import { retry } from "../api/outbox";
import { forget, keep, type Pending } from "../api/outbox-store";
import { Bubble } from "./bubble";
import { BubbleText } from "./message-body";
import { Ticks } from "./ticks";

const action =
  "inline-flex min-h-11 items-center gap-1 rounded-control px-1.5 font-medium text-accent hover:bg-raised tablet:min-h-7";

/** A message of ours that the server has not confirmed; it says so, and can be tried again. */
export function PendingBubble({ pending, opens }: { pending: Pending; opens: boolean }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { clientId, hindrance } = pending;

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
      at={pending.at}
      tick={<Ticks status={hindrance === null ? "queued" : "failed"} />}
      below={
        hindrance !== null && (
          <div
            role="alert"
            className="mt-1 flex max-w-[85%] flex-wrap items-center justify-end gap-x-1 text-sm text-danger tablet:max-w-[75%]"
          >
            <span>{t(`outbox.${hindrance}`)}</span>
            {hindrance !== "text-too-long" && (
              <button type="button" className={action} onClick={() => retry(client, clientId)}>
                <RotateCw aria-hidden className="size-3.5" />
                {t("outbox.retry")}
              </button>
            )}
            <button type="button" className={action} onClick={discard}>
              <Trash2 aria-hidden className="size-3.5" />
              {t("outbox.discard")}
            </button>
          </div>
        )
      }
    >
      <BubbleText text={pending.text} />
    </Bubble>
  );
}
