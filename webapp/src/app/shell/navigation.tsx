import { useState } from "react";
import {
  MessagesSquare,
  PackageOpen,
  PanelLeftClose,
  PanelLeftOpen,
  Smartphone,
} from "lucide-react";
import { useTranslation } from "react-i18next";
import type { User } from "@/api/types";
import { cn } from "@/components/ui/cn";
import { IconButton } from "@/components/ui/icon-button";
import { Mark } from "@/components/ui/mark";
import { AccountMenu } from "@/features/team";
import { readPreference, writePreference } from "@/lib/preferences";
import { NavLink } from "./nav-link";

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
      <NavLink
        to="/conversations"
        icon={MessagesSquare}
        label={t("shell.conversations")}
        badge={{ count: unread, label: t("shell.unread", { count: unread }) }}
      />
      <NavLink to="/canais" icon={Smartphone} label={t("shell.channels")} />
      {me.role === "ADMIN" && (
        <NavLink to="/entregas" icon={PackageOpen} label={t("shell.deliveries")} />
      )}
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
