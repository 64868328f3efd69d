import { LogOut, Monitor, Moon, Sun } from "lucide-react";
import { useTranslation } from "react-i18next";
import { signOut } from "@/api/session";
import type { User } from "@/api/types";
import { Menu, MenuChoice, MenuHeader, MenuItem, MenuSeparator } from "@/components/ui/menu";
import { languages, speak, type Language } from "@/i18n";
import { setTheme, useTheme } from "@/lib/theme";
import { AccountButton } from "./account-button";

export function OpenedAccountMenu({ me }: { me: User }) {
  const { t, i18n } = useTranslation();
  const theme = useTheme();
  return (
    <Menu defaultOpen trigger={<AccountButton me={me} />} side="top" align="start">
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
