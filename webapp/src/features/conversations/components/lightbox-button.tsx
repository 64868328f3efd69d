import type { ComponentProps } from "react";
import { cn } from "@/components/ui/cn";

export const lightboxButton =
  "inline-flex size-11 shrink-0 items-center justify-center rounded-full text-on-scrim transition hover:bg-on-scrim/16 focus-visible:outline-on-scrim";

interface LightboxButtonProps extends ComponentProps<"button"> {
  label: string;
}

export function LightboxButton({ label, className, ...rest }: LightboxButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      className={cn(lightboxButton, "disabled:cursor-default disabled:opacity-40", className)}
      {...rest}
    />
  );
}
