import type { ComponentProps } from "react";
import { cn } from "./cn";

const looks = {
  primary: "bg-accent text-on-accent hover:brightness-110 active:brightness-95",
  quiet: "border border-border bg-surface text-text hover:bg-raised",
  bare: "text-accent hover:bg-raised",
} as const;

interface ButtonProps extends ComponentProps<"button"> {
  look?: keyof typeof looks;
}

export function Button({ look = "primary", className, type = "button", ...rest }: ButtonProps) {
  return (
    <button
      type={type}
      className={cn(
        "inline-flex min-h-11 items-center justify-center gap-2 rounded-control px-4 font-medium transition tablet:min-h-9",
        "disabled:cursor-not-allowed disabled:opacity-60",
        looks[look],
        className,
      )}
      {...rest}
    />
  );
}
