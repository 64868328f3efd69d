import { useTranslation } from "react-i18next";
import type { User } from "@/api/types";
import { Mark } from "@/components/ui/mark";
import { Notice } from "@/components/ui/notice";
import { LoginForm } from "./login-form";

interface LoginPageProps {
  ended: boolean;
  onSignedIn: (user: User) => void;
}

export function LoginPage({ ended, onSignedIn }: LoginPageProps) {
  const { t } = useTranslation();
  return (
    <main className="flex min-h-full flex-col items-center justify-center px-4 py-10">
      <title>{`${t("login.title")} · ImobHub`}</title>
      <div className="flex w-full max-w-sm flex-col gap-6">
        <header className="flex flex-col items-center gap-3 text-center">
          <Mark className="size-14" />
          <div>
            <h1 className="text-xl font-semibold tracking-tight">{t("app.name")}</h1>
            <p className="mt-1 text-muted text-balance">{t("login.claim")}</p>
          </div>
        </header>
        {ended && <Notice tone="info">{t("login.ended")}</Notice>}
        <section className="rounded-bubble border border-border bg-surface p-6">
          <LoginForm onSignedIn={onSignedIn} />
        </section>
        <p className="px-4 text-center text-sm text-muted text-pretty">{t("login.forgot")}</p>
      </div>
    </main>
  );
}
