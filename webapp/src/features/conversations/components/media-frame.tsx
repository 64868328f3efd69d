import { useState, type ReactNode } from "react";
import { useQueryClient } from "@tanstack/react-query";
import { RotateCw } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Message } from "@/api/types";
import { cn } from "@/components/ui/cn";
import { toast } from "@/components/ui/toast";
import { retryMedia } from "../api/media";
import { mediaReason } from "../lib/media-reason";
import { typeIcons } from "./type-icon";

interface MediaFrameProps {
  message: Message;
  /** What is shown once the file is here. */
  children: ReactNode;
  /** There is little room: the sign above the words. */
  narrow?: boolean;
}

/** The file of a message, or what there is to know while it is not here. */
export function MediaFrame({ message, children, narrow = false }: MediaFrameProps) {
  const { t } = useTranslation();
  const { type, media } = message;
  if (media?.state === "stored") return children;
  const Icon = typeIcons[type];
  const failed = media?.state === "failed";
  return (
    <div
      className={cn(
        "flex items-center rounded-card bg-text/4",
        narrow
          ? "aspect-square flex-col justify-center gap-1.5 overflow-hidden p-2 text-center"
          : "min-h-16 gap-3 px-3 py-2",
      )}
      data-media={media?.state ?? "expected"}
    >
      <span className="flex size-10 shrink-0 items-center justify-center rounded-full bg-text/8">
        <Icon aria-hidden className={failed ? "size-5 text-danger" : "size-5 animate-pulse"} />
      </span>
      <span className={cn("min-w-0", narrow ? "text-xs" : "flex-1 text-sm")}>
        <span className="block font-medium">{t(`type.${type}`)}</span>
        {failed ? (
          <span className="block text-danger">{t(`media.${mediaReason(media.reason)}`)}</span>
        ) : (
          <span role="status" className="block text-muted">
            {t("media.expected")}
          </span>
        )}
        {failed && <Retry message={message} />}
      </span>
    </div>
  );
}

function Retry({ message }: { message: Message }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
  const retry = async () => {
    setAsking(true);
    try {
      await retryMedia(client, message);
    } catch {
      toast({ text: t("media.retryFailed") });
    } finally {
      setAsking(false);
    }
  };
  return (
    <button
      type="button"
      disabled={asking}
      onClick={() => void retry()}
      className="-ml-1.5 inline-flex min-h-11 items-center gap-1 rounded-control px-1.5 font-medium text-accent hover:underline disabled:opacity-60 tablet:min-h-7"
    >
      <RotateCw aria-hidden className="size-3.5" />
      {t("media.retry")}
    </button>
  );
}
