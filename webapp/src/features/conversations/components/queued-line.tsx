import { X } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Message } from "@/api/types";
import { useNow } from "@/lib/now";
import { useCancel } from "../api/second-thoughts";
import { bubbleAction } from "../lib/bubble-action";
import { useThread } from "../lib/thread-context";

const worthAWordAfter = 3_000;

/** A message that waits, for its turn or for a number that is paused, can be taken back. Most are gone before one could. */
export function QueuedLine({ message }: { message: Message }) {
  const { t } = useTranslation();
  const { stopped = false } = useThread();
  const cancel = useCancel(message);
  const waited = useNow() - Date.parse(message.at);
  if (!stopped && waited < worthAWordAfter) return null;
  return (
    <div className="mt-1 flex max-w-[85%] flex-wrap items-center justify-end gap-x-1 text-right text-sm text-muted tablet:max-w-[75%]">
      <p>{t(stopped ? "status.stopped" : "status.queued")}</p>
      <button
        type="button"
        className={bubbleAction}
        disabled={cancel.isPending}
        onClick={() => cancel.mutate()}
      >
        <X aria-hidden className="size-3.5" />
        {t("remedy.cancel")}
      </button>
    </div>
  );
}
