import { Check, CheckCheck, CircleAlert, Clock3 } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { MessageStatus } from "@/api/types";

const ticks = {
  queued: { icon: Clock3, look: "text-muted" },
  sending: { icon: Clock3, look: "text-muted" },
  sent: { icon: Check, look: "text-muted" },
  delivered: { icon: CheckCheck, look: "text-muted" },
  read: { icon: CheckCheck, look: "text-read" },
  failed: { icon: CircleAlert, look: "text-danger" },
} as const;

/** How far an outgoing message has come; inbound ones have no ticks. */
export function Ticks({ status }: { status: MessageStatus }) {
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
      className={`inline-flex ${look}`}
    >
      <Icon
        aria-hidden
        className={status === "queued" || status === "sending" ? "size-3" : "size-4"}
        strokeWidth={2.25}
      />
    </span>
  );
}
