import { useId, type ComponentProps, type ReactNode } from "react";
import { cn } from "./cn";

interface TextFieldProps extends ComponentProps<"input"> {
  label: string;
  error?: string | undefined;
  /** A control at the end of the field. */
  end?: ReactNode;
}

export function TextField({ label, error, end, className, ...rest }: TextFieldProps) {
  const id = useId();
  const errorId = `${id}-error`;
  return (
    <div className="flex flex-col gap-1.5">
      <label htmlFor={id} className="text-sm font-medium">
        {label}
      </label>
      <div className="relative">
        <input
          id={id}
          aria-invalid={error !== undefined}
          aria-describedby={error === undefined ? undefined : errorId}
          className={cn(
            "h-11 w-full rounded-control border bg-surface px-3 text-bubble text-text transition",
            "focus:outline-2 focus:outline-offset-0 focus:outline-accent",
            error === undefined ? "border-muted/60" : "border-danger",
            end !== undefined && "pr-12",
            className,
          )}
          {...rest}
        />
        {end !== undefined && <div className="absolute inset-y-0 right-0 flex">{end}</div>}
      </div>
      {error !== undefined && (
        <p id={errorId} className="text-sm text-danger">
          {error}
        </p>
      )}
    </div>
  );
}
