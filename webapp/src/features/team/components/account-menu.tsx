import { LogOut, Monitor, Moon, Sun } from "lucide-react";
import { useTranslation } from "react-i18next";
import { signOut } from "@/api/session";
import type { User } from "@/api/types";
import { Avatar } from "@/components/ui/avatar";
import { Menu, MenuChoice, MenuHeader, MenuItem, MenuSeparator } from "@/components/ui/menu";
import { languages, speak, type Language } from "@/i18n";
import { setTheme, useTheme } from "@/lib/theme";

/** Only the avatar, unless the sidebar around it has room for the name. */
export function AccountMenu({ me }: { me: User }) {
  const { t, i18n } = useTranslation();
  const theme = useTheme();
  const trigger = (
    <button
      type="button"
      aria-label={t("shell.account", { name: me.name })}
      className="flex min-h-11 w-full items-center justify-center gap-2.5 rounded-control p-1 text-left transition hover:bg-raised data-[state=open]:bg-raised laptop:group-data-[collapsed=false]/nav:justify-start laptop:group-data-[collapsed=false]/nav:p-1.5"
    >
      <Avatar name={me.name} seed={me.id} size={36} />
      <span className="hidden min-w-0 flex-1 laptop:group-data-[collapsed=false]/nav:block">
        <span className="block truncate font-medium">{me.name}</span>
        <span className="block truncate text-sm text-muted">{t(`roles.${me.role}`)}</span>
      </span>
    </button>
  );
  return (
    <Menu trigger={trigger} side="top" align="start">
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
