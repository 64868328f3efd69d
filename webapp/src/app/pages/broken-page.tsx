import { useEffect } from "react";
import { useRouter, type ErrorComponentProps } from "@tanstack/react-router";
import { CircleAlert, CloudOff } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Button } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { UnreachableError } from "./unreachable-error";

const retryEveryMs = 5_000;

export function BrokenPage({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation();
  const router = useRouter();
  const unreachable = error instanceof UnreachableError;

  const retry = () => {
    reset();
    void router.invalidate();
  };

  useEffect(() => {
    if (!unreachable) return;
    const timer = setInterval(() => void router.invalidate(), retryEveryMs);
    return () => clearInterval(timer);
  }, [unreachable, router]);

  return (
    <main className="flex min-h-full">
      <title>{`${t(unreachable ? "errors.unreachableTitle" : "errors.brokenTitle")} · ImobHub`}</title>
      <Empty
        heading="h1"
        icon={unreachable ? CloudOff : CircleAlert}
        title={t(unreachable ? "errors.unreachableTitle" : "errors.brokenTitle")}
        action={<Button onClick={retry}>{t("errors.retry")}</Button>}
      >
        {t(unreachable ? "errors.unreachableText" : "errors.brokenText")}
      </Empty>
    </main>
  );
}
