import { Link } from "@tanstack/react-router";
import { MapPinOff } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Empty } from "@/components/ui/empty";
import { homePath } from "../paths";

export function NotFoundPage() {
  const { t } = useTranslation();
  return (
    <main className="flex min-h-full">
      <title>{`${t("errors.notFoundTitle")} · ImobHub`}</title>
      <Empty
        heading="h1"
        icon={MapPinOff}
        title={t("errors.notFoundTitle")}
        action={
          <Link to={homePath} className="font-medium text-accent underline underline-offset-4">
            {t("errors.back")}
          </Link>
        }
      >
        {t("errors.notFoundText")}
      </Empty>
    </main>
  );
}
