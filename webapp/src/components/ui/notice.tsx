import type { ReactNode } from "react";
import { CircleAlert, Info } from "lucide-react";
import { cn } from "./cn";

const tones = {
  danger: { icon: CircleAlert, look: "border-danger/40 text-danger", role: "alert" },
  info: { icon: Info, look: "border-border text-text", role: "status" },
} as const;

interface NoticeProps {
  tone: keyof typeof tones;
  children: ReactNode;
}

/** A sentence about what happened, beside the thing it happened to. */
export function Notice({ tone, children }: NoticeProps) {
  const { icon: Icon, look, role } = tones[tone];
  return (
    <div
      role={role}
      className={cn(
        "flex items-start gap-2 rounded-card border bg-surface px-3 py-2.5 text-sm",
        look,
      )}
    >
      <Icon aria-hidden className="mt-px size-4 shrink-0" />
      <p>{children}</p>
    </div>
  );
}
