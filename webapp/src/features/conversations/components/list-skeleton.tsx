import { useTranslation } from "react-i18next";

interface ListSkeletonProps {
  rows?: number;
  label?: string;
}

/** Stands where rows will be, once the wait is long enough to be noticed. */
export function ListSkeleton({ rows = 9, label }: ListSkeletonProps) {
  const { t } = useTranslation();
  return (
    <div role="status" className="appear-late px-1.5">
      <span className="sr-only">{label ?? t("inbox.loading")}</span>
      {Array.from({ length: rows }, (_, index) => (
        <div key={index} aria-hidden className="flex h-18 items-center gap-3 px-2.5">
          <span className="size-11 shrink-0 rounded-full bg-raised" />
          <span className="flex flex-1 flex-col gap-2">
            <span className="h-3.5 w-2/5 rounded-tail bg-raised" />
            <span className="h-3 w-4/5 rounded-tail bg-raised" />
          </span>
        </div>
      ))}
    </div>
  );
}
