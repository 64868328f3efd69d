import { useTranslation } from "react-i18next";
import { TextField } from "@/components/ui/text-field";
import { degrees, type TypedPlace } from "../../lib/template-place";

interface PlaceFieldsProps {
  place: TypedPlace;
  onChange: (place: TypedPlace) => void;
  /** Whether what is missing is said. */
  strict: boolean;
}

export function PlaceFields({ place, onChange, strict }: PlaceFieldsProps) {
  const { t } = useTranslation("templates");
  const wrong = (typed: string, most: number) =>
    strict && degrees(typed, most) === null ? t("wrong.degrees") : undefined;
  return (
    <fieldset className="grid gap-3 tablet:grid-cols-2">
      <legend className="pb-2 text-sm font-semibold">{t("place")}</legend>
      <TextField
        label={t("placeName")}
        value={place.name}
        maxLength={100}
        onChange={(event) => onChange({ ...place, name: event.target.value })}
      />
      <TextField
        label={t("placeAddress")}
        value={place.address}
        maxLength={200}
        onChange={(event) => onChange({ ...place, address: event.target.value })}
      />
      <TextField
        label={t("latitude")}
        inputMode="decimal"
        value={place.latitude}
        error={wrong(place.latitude, 90)}
        onChange={(event) => onChange({ ...place, latitude: event.target.value })}
      />
      <TextField
        label={t("longitude")}
        inputMode="decimal"
        value={place.longitude}
        error={wrong(place.longitude, 180)}
        onChange={(event) => onChange({ ...place, longitude: event.target.value })}
      />
    </fieldset>
  );
}
