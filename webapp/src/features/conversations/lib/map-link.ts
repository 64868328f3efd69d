export interface Point {
  latitude: number;
  longitude: number;
}

const pair = String.raw`(-?\d{1,3}(?:\.\d+)?)\s*[,;]\s*(-?\d{1,3}(?:\.\d+)?)`;
const alone = new RegExp(`^${pair}$`);
/** Where the pin stands in a map's address; the middle of the picture (`@`) only when there is no pin. */
const pinned = [
  /!3d(-?\d{1,3}(?:\.\d+)?)!4d(-?\d{1,3}(?:\.\d+)?)/,
  /[?&](?:q|query|ll|daddr|destination|mlat)=(?:loc:)?(-?\d{1,3}(?:\.\d+)?)(?:%2C|,|&mlon=)(-?\d{1,3}(?:\.\d+)?)/i,
  /@(-?\d{1,3}(?:\.\d+)?),(-?\d{1,3}(?:\.\d+)?)/,
];

/** The place in what somebody pasted: coordinates, or the address of a map that shows it; null when there is none. */
export function readPoint(pasted: string): Point | null {
  const words = pasted.trim();
  const found = [alone, ...pinned]
    .map((pattern) => pattern.exec(words))
    .find((hit) => hit !== null);
  if (found == null) return null;
  const point = { latitude: Number(found[1]), longitude: Number(found[2]) };
  return Math.abs(point.latitude) <= 90 && Math.abs(point.longitude) <= 180 ? point : null;
}
