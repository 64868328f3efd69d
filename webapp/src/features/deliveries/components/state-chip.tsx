import { Check, CircleAlert, Clock3 } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { DeliveryState } from "@/api/types";
import { cn } from "@/components/ui/cn";

const looks = {
  kept: { icon: CircleAlert, look: "text-danger" },
  pending: { icon: Clock3, look: "text-warning" },
  done: { icon: Check, look: "text-success" },
} as const;

export function StateChip({ state }: { state: DeliveryState }) {
  const { t } = useTranslation();
  const { icon: Icon, look } = looks[state];
  return (
    <span
      className={cn(
        "inline-flex h-5 shrink-0 items-center gap-1 rounded-full border border-current/25 px-1.5 text-2xs font-medium whitespace-nowrap",
        look,
      )}
    >
      <Icon aria-hidden className="size-3" />
      {t(`deliveries.state.${state}`)}
    </span>
  );
}
