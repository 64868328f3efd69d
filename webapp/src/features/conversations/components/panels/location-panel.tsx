import { useState } from "react";
import { LocateFixed } from "lucide-react";
import { lengthOf } from "../../lib/text-length";
import { useTranslation } from "react-i18next";
import { Button } from "@/components/ui/button";
import { readPoint } from "../../lib/map-link";
import { Counted, PanelForm } from "./parts";
import type { PanelContentProps } from "./panels";

const longestName = 256;
const patienceMs = 15_000;

/** A place: pasted from a map, as coordinates, or where one is. */
export function LocationPanel({ onSend }: PanelContentProps) {
  const { t } = useTranslation();
  const [pasted, setPasted] = useState("");
  const [name, setName] = useState("");
  const [address, setAddress] = useState("");
  const [looking, setLooking] = useState(false);
  const [denied, setDenied] = useState(false);
  const point = readPoint(pasted);
  const fits = [name, address].every((text) => lengthOf(text) <= longestName);

  const locate = () => {
    setLooking(true);
    setDenied(false);
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        setLooking(false);
        setPasted(`${coords.latitude.toFixed(6)}, ${coords.longitude.toFixed(6)}`);
      },
      () => {
        setLooking(false);
        setDenied(true);
      },
      { enableHighAccuracy: true, timeout: patienceMs },
    );
  };

  return (
    <PanelForm
      onSend={onSend}
      missing={t("place.missing")}
      said={
        point === null || !fits
          ? null
          : {
              type: "location",
              location: { ...point, name: name.trim() || null, address: address.trim() || null },
            }
      }
    >
      <Counted
        label={t("place.where")}
        value={pasted}
        limit={Infinity}
        onChange={setPasted}
        error={pasted.trim() !== "" && point === null ? t("place.unreadable") : undefined}
      />
      <Button look="quiet" disabled={looking} onClick={locate} className="self-start">
        <LocateFixed aria-hidden className="size-4" />
        {t(looking ? "place.looking" : "place.here")}
      </Button>
      {denied && (
        <p role="alert" className="text-sm text-danger">
          {t("place.denied")}
        </p>
      )}
      <Counted
        label={t("place.name")}
        value={name}
        limit={longestName}
        onChange={setName}
        optional
      />
      <Counted
        label={t("place.address")}
        value={address}
        limit={longestName}
        onChange={setAddress}
        optional
      />
    </PanelForm>
  );
}
