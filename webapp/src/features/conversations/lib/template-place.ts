/** A place as somebody types it. */
export interface TypedPlace {
  name: string;
  address: string;
  latitude: string;
  longitude: string;
}

export const noPlace: TypedPlace = { name: "", address: "", latitude: "", longitude: "" };

/** Degrees with comma or point; null when they are none. */
export function degrees(typed: string, most: number): number | null {
  const number = Number(typed.trim().replace(",", "."));
  return typed.trim() === "" || !(Math.abs(number) <= most) ? null : number;
}

/** The place to send; null while its degrees are not complete. */
export function placeOf({ name, address, latitude, longitude }: TypedPlace) {
  const north = degrees(latitude, 90);
  const east = degrees(longitude, 180);
  if (north === null || east === null) return null;
  return { latitude: north, longitude: east, name: name.trim(), address: address.trim() };
}
