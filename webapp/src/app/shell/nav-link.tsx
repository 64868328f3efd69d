import type { ComponentType } from "react";
import { Link, type LinkProps } from "@tanstack/react-router";

interface NavLinkProps {
  to: NonNullable<LinkProps["to"]>;
  icon: ComponentType<{ className?: string; "aria-hidden"?: boolean }>;
  label: string;
  /** How many things there want attention, and how to say so. */
  badge?: { count: number; label: string };
}

/** An entry of the navigation: icon over word on a phone, icon on a tablet, both in a row on a laptop. */
export function NavLink({ to, icon: Icon, label, badge }: NavLinkProps) {
  const count = badge?.count ?? 0;
  return (
    <Link
      to={to}
      title={label}
      className="relative flex min-h-14 flex-col items-center justify-center gap-0.5 rounded-control px-6 text-muted transition hover:bg-raised hover:text-text aria-[current=page]:text-accent tablet:min-h-11 tablet:px-0 tablet:aria-[current=page]:bg-accent/12 laptop:group-data-[collapsed=false]/nav:flex-row laptop:group-data-[collapsed=false]/nav:justify-start laptop:group-data-[collapsed=false]/nav:gap-3 laptop:group-data-[collapsed=false]/nav:px-3"
    >
      <Icon aria-hidden className="size-5 shrink-0" />
      <span className="text-2xs font-medium tablet:sr-only laptop:group-data-[collapsed=false]/nav:not-sr-only laptop:group-data-[collapsed=false]/nav:flex-1 laptop:group-data-[collapsed=false]/nav:text-base">
        {label}
      </span>
      {count > 0 && <span className="sr-only">{badge?.label}</span>}
      {count > 0 && (
        <span
          aria-hidden
          className="absolute top-1.5 left-1/2 ml-1.5 inline-flex h-4.5 min-w-4.5 items-center justify-center rounded-full bg-accent px-1 text-2xs font-semibold text-on-accent tabular tablet:top-0.5 laptop:group-data-[collapsed=false]/nav:static laptop:group-data-[collapsed=false]/nav:ml-0"
        >
          {count > 99 ? "99+" : count}
        </span>
      )}
    </Link>
  );
}
