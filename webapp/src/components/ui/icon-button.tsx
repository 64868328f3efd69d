import type { ComponentProps, ReactNode } from "react";
import { cn } from "./cn";

interface IconButtonProps extends Omit<ComponentProps<"button">, "aria-label"> {
  label: string;
  children: ReactNode;
}

/** A button that is only an icon always says what it does. */
export function IconButton({ label, className, type = "button", ...rest }: IconButtonProps) {
  return (
    <button
      type={type}
      aria-label={label}
      title={label}
      className={cn(
        "inline-flex size-11 shrink-0 items-center justify-center rounded-control text-muted transition tablet:size-9",
        "hover:bg-raised hover:text-text disabled:cursor-not-allowed disabled:opacity-50",
        className,
      )}
      {...rest}
    />
  );
}
