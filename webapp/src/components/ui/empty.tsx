import type { ComponentType, ReactNode } from "react";

interface EmptyProps {
  icon: ComponentType<{ className?: string; "aria-hidden"?: boolean; strokeWidth?: number }>;
  title: string;
  children?: ReactNode;
  action?: ReactNode;
  /** The heading's level, where this is the page itself. */
  heading?: "h1" | "h2";
}

/** Nothing to show: says why, and what to do next. */
export function Empty({
  icon: Icon,
  title,
  children,
  action,
  heading: Heading = "h2",
}: EmptyProps) {
  return (
    <div className="m-auto flex max-w-sm flex-col items-center gap-3 px-6 py-10 text-center">
      <span className="flex size-14 items-center justify-center rounded-full bg-raised text-muted">
        <Icon aria-hidden className="size-6" strokeWidth={1.75} />
      </span>
      <Heading className="text-lg font-semibold text-balance">{title}</Heading>
      {children !== undefined && <div className="text-muted text-pretty">{children}</div>}
      {action !== undefined && <div className="mt-2">{action}</div>}
    </div>
  );
}
