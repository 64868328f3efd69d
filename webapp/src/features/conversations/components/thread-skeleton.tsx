import { useTranslation } from "react-i18next";
import { cn } from "@/components/ui/cn";

const widths = ["w-2/5", "w-1/3", "w-1/2", "w-1/4", "w-2/5", "w-1/3"];

export function ThreadSkeleton() {
  const { t } = useTranslation();
  return (
    <div role="status" className="appear-late flex min-h-0 flex-1 flex-col justify-end gap-2.5 p-4">
      <span className="sr-only">{t("thread.loading")}</span>
      {widths.map((width, index) => (
        <span
          key={index}
          aria-hidden
          className={cn(
            "h-11 rounded-bubble",
            width,
            index % 3 === 1 ? "self-end bg-outbound/60" : "bg-inbound/60",
          )}
        />
      ))}
    </div>
  );
}
