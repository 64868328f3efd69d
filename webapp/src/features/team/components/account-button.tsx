import type { ComponentProps } from "react";
import { useTranslation } from "react-i18next";
import type { User } from "@/api/types";
import { Avatar } from "@/components/ui/avatar";

/** Only the avatar, unless the sidebar around it has room for the name. */
export function AccountButton({ me, ...rest }: { me: User } & ComponentProps<"button">) {
  const { t } = useTranslation();
  return (
    <button
      type="button"
      aria-haspopup="menu"
      aria-label={t("shell.account", { name: me.name })}
      className="flex min-h-11 w-full items-center justify-center gap-2.5 rounded-control p-1 text-left transition hover:bg-raised data-[state=open]:bg-raised laptop:group-data-[collapsed=false]/nav:justify-start laptop:group-data-[collapsed=false]/nav:p-1.5"
      {...rest}
    >
      <Avatar name={me.name} seed={me.id} size={36} />
      <span className="hidden min-w-0 flex-1 laptop:group-data-[collapsed=false]/nav:block">
        <span className="block truncate font-medium">{me.name}</span>
        <span className="block truncate text-sm text-muted">{t(`roles.${me.role}`)}</span>
      </span>
    </button>
  );
}
