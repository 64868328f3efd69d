import type { ConversationSummary } from "@/api/types";
import { cn } from "@/components/ui/cn";

/** Which kind of channel a conversation runs through, as a small sign on the avatar. */
const marks: Record<
  ConversationSummary["channel"]["kind"],
  { name: string; sign: React.ReactNode }
> = {
  WHATSAPP_CLOUD: {
    name: "WhatsApp",
    sign: (
      <path d="M8 2.6a5.4 5.4 0 0 0-4.7 8l-.7 2.8 2.9-.7A5.4 5.4 0 1 0 8 2.6Zm-2 3c.3-.3.7-.2.9.1l.5 1c.1.2.1.4 0 .6l-.4.5c.4.8 1 1.3 1.8 1.7l.5-.5c.1-.2.4-.2.6-.1l1 .5c.3.2.4.5.2.8-.4.7-1.2.9-2 .6-1.6-.6-2.8-1.8-3.4-3.3-.2-.7-.1-1.4.3-1.9Z" />
    ),
  },
};

export function ChannelMark({
  kind,
  className,
}: {
  kind: ConversationSummary["channel"]["kind"];
  className?: string;
}) {
  const mark = marks[kind];
  return (
    <span
      className={cn(
        "inline-flex size-4.5 items-center justify-center rounded-full bg-surface p-px",
        className,
      )}
    >
      <svg viewBox="0 0 16 16" role="img" aria-label={mark.name} className="size-full fill-success">
        {mark.sign}
      </svg>
    </span>
  );
}
