import { useState } from "react";
import { Link } from "@tanstack/react-router";
import { MessagesSquare, PanelLeftClose, PanelLeftOpen } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { User } from "@/api/types";
import { cn } from "@/components/ui/cn";
import { IconButton } from "@/components/ui/icon-button";
import { Mark } from "@/components/ui/mark";
import { AccountMenu } from "@/features/team";
import { readPreference, writePreference } from "@/lib/preferences";

interface NavigationProps {
  me: User;
  unread: number;
  className?: string;
}

/** A sidebar on a laptop, a rail on a tablet, a bar at the bottom of a phone. */
export function Navigation({ me, unread, className }: NavigationProps) {
  const { t } = useTranslation();
  const [collapsed, setCollapsed] = useState(() => readPreference("sidebar") === "collapsed");
  const toggle = () => {
    writePreference("sidebar", collapsed ? null : "collapsed");
    setCollapsed(!collapsed);
  };
  return (
    <nav
      aria-label={t("shell.mainNavigation")}
      data-collapsed={collapsed}
      className={cn(
        "group/nav flex shrink-0 items-center justify-around border-t border-border bg-ground px-2 pb-[env(safe-area-inset-bottom)]",
        "tablet:w-16 tablet:flex-col tablet:items-stretch tablet:justify-start tablet:gap-1 tablet:border-t-0 tablet:border-r tablet:p-2.5",
        "laptop:data-[collapsed=false]:w-58",
        className,
      )}
    >
      <div className="hidden h-11 items-center gap-2.5 tablet:flex tablet:justify-center laptop:group-data-[collapsed=false]/nav:justify-start laptop:group-data-[collapsed=false]/nav:px-1">
        <Mark className="size-8" />
        <span className="hidden flex-1 text-lg font-semibold tracking-tight laptop:group-data-[collapsed=false]/nav:inline">
          {t("app.name")}
        </span>
      </div>
      <Link
        to="/conversations"
        aria-label={
          unread > 0
            ? `${t("shell.conversations")}, ${t("shell.unread", { count: unread })}`
            : t("shell.conversations")
        }
        title={t("shell.conversations")}
        className={cn(
          "relative flex min-h-14 flex-col items-center justify-center gap-0.5 rounded-control px-6 text-muted transition hover:bg-raised hover:text-text",
          "aria-[current=page]:text-accent tablet:min-h-11 tablet:px-0 tablet:aria-[current=page]:bg-accent/12",
          "laptop:group-data-[collapsed=false]/nav:flex-row laptop:group-data-[collapsed=false]/nav:justify-start laptop:group-data-[collapsed=false]/nav:gap-3 laptop:group-data-[collapsed=false]/nav:px-3",
        )}
      >
        <MessagesSquare aria-hidden className="size-5 shrink-0" />
        <span className="text-2xs font-medium tablet:hidden laptop:group-data-[collapsed=false]/nav:inline laptop:group-data-[collapsed=false]/nav:flex-1 laptop:group-data-[collapsed=false]/nav:text-base">
          {t("shell.conversations")}
        </span>
        {unread > 0 && (
          <span
            aria-hidden
            className="absolute top-1.5 left-1/2 ml-1.5 inline-flex h-4.5 min-w-4.5 items-center justify-center rounded-full bg-accent px-1 text-2xs font-semibold text-on-accent tabular tablet:top-0.5 laptop:group-data-[collapsed=false]/nav:static laptop:group-data-[collapsed=false]/nav:ml-0"
          >
            {unread > 99 ? "99+" : unread}
          </span>
        )}
      </Link>
      <div className="tablet:mt-auto tablet:flex tablet:flex-col tablet:gap-1">
        <div className="hidden justify-center laptop:flex laptop:group-data-[collapsed=false]/nav:justify-start">
          <IconButton label={t(collapsed ? "shell.expand" : "shell.collapse")} onClick={toggle}>
            {collapsed ? (
              <PanelLeftOpen aria-hidden className="size-5" />
            ) : (
              <PanelLeftClose aria-hidden className="size-5" />
            )}
          </IconButton>
        </div>
        <AccountMenu me={me} />
      </div>
    </nav>
  );
}
