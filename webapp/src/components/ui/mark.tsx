import { cn } from "./cn";

/** The product's mark: a house whose wall is a speech bubble. */
export function Mark({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 64 64" aria-hidden className={cn("shrink-0", className)}>
      <rect width="64" height="64" rx="15" fill="var(--accent)" />
      <path
        d="M32 12.5 12.6 28.2a2 2 0 0 0 1.3 3.6H17V45a5 5 0 0 0 5 5h3.2l6.8 6.4V50h10a5 5 0 0 0 5-5V31.8h3.1a2 2 0 0 0 1.3-3.6Z"
        fill="var(--on-accent)"
      />
      <g fill="var(--accent)">
        <circle cx="24.5" cy="38.5" r="2.7" />
        <circle cx="32" cy="38.5" r="2.7" />
        <circle cx="39.5" cy="38.5" r="2.7" />
      </g>
    </svg>
  );
}
