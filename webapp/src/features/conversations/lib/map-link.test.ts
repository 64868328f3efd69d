import { describe, expect, it } from "vitest";
import { readPoint } from "./map-link";

describe("a place somebody pasted", () => {
  it.each([
    ["-23.55052, -46.633308"],
    ["  -23.55052;-46.633308 "],
    ["https://www.google.com/maps/search/?api=1&query=-23.55052,-46.633308"],
    ["https://www.google.com/maps?q=-23.55052%2C-46.633308"],
    ["https://maps.google.com/?q=loc:-23.55052,-46.633308&z=17"],
    ["https://www.google.com/maps/place/X/@-23.1,-46.1,17z/data=!3m1!3d-23.55052!4d-46.633308"],
    ["https://www.google.com/maps/@-23.55052,-46.633308,15z"],
    ["https://maps.apple.com/?ll=-23.55052,-46.633308&q=Casa"],
    ["https://www.openstreetmap.org/?mlat=-23.55052&mlon=-46.633308#map=18"],
  ])("is read from %s", (pasted) => {
    expect(readPoint(pasted)).toEqual({ latitude: -23.55052, longitude: -46.633308 });
  });

  it.each([
    "",
    "Rua das Flores, 100",
    "https://maps.app.goo.gl/abc123",
    "-91, 20",
    "20, 181",
    "1,2,3",
  ])("is not guessed from %j", (pasted) => expect(readPoint(pasted)).toBeNull());
});
