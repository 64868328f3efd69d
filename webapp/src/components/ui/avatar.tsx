import { hueOf, initialsOf } from "@/lib/initials";
import { cn } from "./cn";

const sizes = {
  20: "size-5 text-[9px]",
  28: "size-7 text-2xs",
  36: "size-9 text-sm",
  44: "size-11 text-bubble",
} as const;

/** Pairs that keep 4.5 : 1 in both themes: they are the tokens of the status chips. */
const colours = [
  "bg-(--novo-ground) text-(--novo-text)",
  "bg-(--em-contato-ground) text-(--em-contato-text)",
  "bg-(--qualificado-ground) text-(--qualificado-text)",
  "bg-(--negociando-ground) text-(--negociando-text)",
  "bg-(--convertido-ground) text-(--convertido-text)",
  "bg-(--perdido-ground) text-(--perdido-text)",
] as const;

interface AvatarProps {
  name: string;
  /** What the colour is made from: it stays when the name changes. */
  seed: string;
  size?: keyof typeof sizes;
  className?: string;
}

export function Avatar({ name, seed, size = 44, className }: AvatarProps) {
  return (
    <span
      aria-hidden
      className={cn(
        "inline-flex shrink-0 items-center justify-center rounded-full font-semibold select-none",
        sizes[size],
        colours[hueOf(seed, colours.length)],
        className,
      )}
    >
      {initialsOf(name)}
    </span>
  );
}
