import { useTranslation } from "react-i18next";
import type { Hindrance } from "../api/outbox-store";
import { alternativeTo, reasonFor } from "../lib/hindrance";

/** Why a message was not taken, and what to do instead. */
export function HindranceText({ hindrance }: { hindrance: Hindrance }) {
  const { t, i18n } = useTranslation();
  const instead = alternativeTo(hindrance);
  const limit = (hindrance.limit ?? 0).toLocaleString(i18n.language);
  return (
    <span>
      {t(`hindrance.${reasonFor(hindrance)}`, { limit })}
      {instead !== undefined && ` ${t(`alternative.${instead}`)}`}
    </span>
  );
}
