import { LogOut, Monitor, Moon, Sun } from "lucide-react";
import { useTranslation } from "react-i18next";
import { signOut } from "@/api/session";
import type { User } from "@/api/types";
import { Avatar } from "@/components/ui/avatar";
import { cn } from "@/components/ui/cn";
import { Menu, MenuChoice, MenuHeader, MenuItem, MenuSeparator } from "@/components/ui/menu";
import { languages, speak, type Language } from "@/i18n";
import { setTheme, useTheme } from "@/lib/theme";

interface AccountMenuProps {
  me: User;
  /** Only the avatar: in the rail and the bottom bar. */
  compact: boolean;
}

export function AccountMenu({ me, compact }: AccountMenuProps) {
  const { t, i18n } = useTranslation();
  const theme = useTheme();
  const trigger = (
    <button
      type="button"
      aria-label={t("shell.account", { name: me.name })}
      className={cn(
        "flex min-h-11 items-center gap-2.5 rounded-control p-1.5 text-left transition hover:bg-raised data-[state=open]:bg-raised",
        compact ? "justify-center" : "w-full",
      )}
    >
      <Avatar name={me.name} seed={me.id} size={36} />
      {!compact && (
        <span className="min-w-0 flex-1">
          <span className="block truncate font-medium">{me.name}</span>
          <span className="block truncate text-sm text-muted">{t(`roles.${me.role}`)}</span>
        </span>
      )}
    </button>
  );
  return (
    <Menu trigger={trigger} side="top" align={compact ? "end" : "start"}>
      <MenuHeader>
        <span className="block font-medium text-text">{me.name}</span>
        <span className="block text-sm text-muted">{me.email}</span>
        <span className="block text-sm text-muted">{t(`roles.${me.role}`)}</span>
      </MenuHeader>
      <MenuSeparator />
      <MenuChoice
        label={t("shell.theme")}
        value={theme}
        onChange={setTheme}
        options={[
          {
            value: "light",
            label: t("shell.themeLight"),
            icon: <Sun aria-hidden className="size-4 text-muted" />,
          },
          {
            value: "dark",
            label: t("shell.themeDark"),
            icon: <Moon aria-hidden className="size-4 text-muted" />,
          },
          {
            value: "system",
            label: t("shell.themeSystem"),
            icon: <Monitor aria-hidden className="size-4 text-muted" />,
          },
        ]}
      />
      <MenuSeparator />
      <MenuChoice
        label={t("shell.language")}
        value={i18n.language as Language}
        onChange={(language) => void speak(language)}
        options={[
          { value: "pt-BR", label: languages["pt-BR"] },
          { value: "en", label: languages.en },
        ]}
      />
      <MenuSeparator />
      <MenuItem onSelect={() => void signOut()}>
        <LogOut aria-hidden className="size-4 text-muted" />
        {t("shell.signOut")}
      </MenuItem>
    </Menu>
  );
}
