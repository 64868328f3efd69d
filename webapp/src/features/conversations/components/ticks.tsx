import { Ban, Check, CheckCheck, CircleAlert, CirclePause, Clock3 } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { MessageStatus } from "@/api/types";

const ticks = {
  queued: { icon: Clock3, look: "text-muted" },
  sending: { icon: Clock3, look: "text-muted" },
  canceled: { icon: Ban, look: "text-muted" },
  held: { icon: CirclePause, look: "text-muted" },
  sent: { icon: Check, look: "text-muted" },
  delivered: { icon: CheckCheck, look: "text-muted" },
  read: { icon: CheckCheck, look: "text-read" },
  played: { icon: CheckCheck, look: "text-read" },
  failed: { icon: CircleAlert, look: "text-danger" },
} as const;

interface TicksProps {
  status: MessageStatus;
  /** On a picture, whose colours nobody knows: there the shape alone has to tell. */
  onPicture?: boolean;
}

/** How far an outgoing message has come; inbound ones have no ticks. */
export function Ticks({ status, onPicture = false }: TicksProps) {
  const { t } = useTranslation();
  if (status === "received") return null;
  const { icon: Icon, look } = ticks[status];
  const label = t(`status.${status}`);
  return (
    <span
      role="img"
      aria-label={label}
      title={label}
      data-status={status}
      className={`inline-flex ${onPicture ? onScrim(look) : look}`}
    >
      <Icon
        aria-hidden
        className={
          status === "queued" || status === "sending" || status === "canceled" ? "size-3" : "size-4"
        }
        strokeWidth={2.25}
      />
    </span>
  );
}

const onScrim = (look: (typeof ticks)[keyof typeof ticks]["look"]) =>
  look === "text-read" ? "text-read-on-scrim" : "text-on-scrim";
