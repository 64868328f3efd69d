import { useTranslation } from "react-i18next";
import { useStore } from "@/lib/store";
import { lastArrival } from "../api/arrivals";
import { knownType } from "../lib/known-type";

/** Says new messages aloud, politely, to who cannot see the screen. */
export function Arrivals() {
  const { t } = useTranslation();
  const arrival = useStore(lastArrival);
  const text = arrival?.text ?? t(`type.${knownType(arrival?.type ?? null)}`);
  return (
    <div role="status" aria-live="polite" className="sr-only">
      {arrival && <p key={arrival.messageId}>{t("inbox.arrival", { name: arrival.name, text })}</p>}
    </div>
  );
}
