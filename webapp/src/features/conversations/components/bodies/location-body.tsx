import { MapPin } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Message } from "@/api/types";

/** Where the place is shown: on the map that people use, opened by them alone. */
const mapOf = (latitude: number, longitude: number) =>
  `https://www.google.com/maps/search/?api=1&query=${latitude},${longitude}`;

export function LocationBody({ message: { location } }: { message: Message }) {
  const { t } = useTranslation();
  if (location === null) return <span className="text-muted">{t("type.location")}</span>;
  const { latitude, longitude, name, address } = location;
  return (
    <a
      href={mapOf(latitude, longitude)}
      target="_blank"
      rel="noopener noreferrer"
      className="flex items-center gap-3 rounded-card bg-text/4 px-3 py-2.5 hover:ring-1 hover:ring-text/20"
    >
      <span className="flex size-10 shrink-0 items-center justify-center rounded-full bg-accent text-on-accent">
        <MapPin aria-hidden className="size-5" />
      </span>
      <span className="min-w-0 flex-1">
        <bdi className="block font-medium wrap-anywhere">{name ?? t("type.location")}</bdi>
        <bdi className="block text-sm text-muted wrap-anywhere">
          {address ?? `${latitude.toFixed(5)}, ${longitude.toFixed(5)}`}
        </bdi>
        <span className="block pt-0.5 text-sm font-medium text-accent">{t("message.openMap")}</span>
      </span>
    </a>
  );
}
