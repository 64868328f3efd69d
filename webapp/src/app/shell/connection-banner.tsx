import { useEffect, useState } from "react";
import { CloudOff } from "lucide-react";
import { useTranslation } from "react-i18next";
import { connection } from "@/api/connection";
import { useStore } from "@/lib/store";

/** A blink of the line is nobody's business. */
const patienceMs = 2_500;

export function ConnectionBanner() {
  const { t } = useTranslation();
  const lost = useStore(connection) === "lost";
  return <div role="status">{lost && <Late>{t("shell.offline")}</Late>}</div>;
}

function Late({ children }: { children: string }) {
  const [due, setDue] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setDue(true), patienceMs);
    return () => clearTimeout(timer);
  }, []);
  if (!due) return null;
  return (
    <p className="flex items-center justify-center gap-2 bg-(--em-contato-ground) px-4 py-1.5 text-sm font-medium text-(--em-contato-text)">
      <CloudOff aria-hidden className="size-4" />
      {children}
    </p>
  );
}
