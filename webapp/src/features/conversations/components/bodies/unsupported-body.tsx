import { CircleHelp } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Message } from "@/api/types";
import { unsupportedKind } from "../../lib/unsupported-kind";

/** Stands where something is that cannot be shown here, and says what it is. */
export function UnsupportedBody({ message: { unsupported } }: { message: Message }) {
  const { t } = useTranslation();
  return (
    <span className="flex gap-2" title={unsupported?.detail ?? undefined}>
      <CircleHelp aria-hidden className="mt-0.5 size-4.5 shrink-0 text-muted" />
      <span>
        <span className="block font-medium">
          {t(`unsupported.${unsupportedKind(unsupported?.kind)}`)}
        </span>
        <span className="block text-sm text-muted">{t("message.seeOnPhone")}</span>
      </span>
    </span>
  );
}
