import { describe, expect, it } from "vitest";
import { kindOf, troubleOf, type FileRules } from "./check-file";

const megabyte = 1024 * 1024;
const rules: FileRules = [
  { kind: "image", types: ["image/jpeg", "image/png"], maxBytes: 5 * megabyte, captioned: true },
  { kind: "video", types: ["video/mp4"], maxBytes: 16 * megabyte, captioned: true },
  {
    kind: "audio",
    types: ["audio/mpeg", "audio/mp4", "audio/ogg"],
    maxBytes: 16,
    captioned: false,
  },
  { kind: "document", types: ["application/pdf"], maxBytes: 100 * megabyte, captioned: true },
];

function file(type: string, size = 10) {
  const made = new File(["x"], "arquivo", { type });
  Object.defineProperty(made, "size", { value: size });
  return made;
}
const trouble = (type: string, size?: number) => {
  const made = file(type, size);
  return troubleOf(kindOf(made), made, rules);
};

describe("a chosen file", () => {
  it("may be a picture larger than the channel takes, because it is scaled", () => {
    expect(trouble("image/jpeg", 20 * megabyte)).toBeNull();
    expect(trouble("image/webp")).toBeNull();
  });

  it("is refused with the limit it passes", () => {
    expect(trouble("video/mp4", 16 * megabyte)).toBeNull();
    expect(trouble("video/mp4", 16 * megabyte + 1)).toEqual({
      kind: "too-large",
      limit: 16 * megabyte,
    });
    expect(trouble("image/png", 100 * megabyte + 1)).toEqual({
      kind: "too-large",
      limit: 100 * megabyte,
    });
  });

  it.each(["video/quicktime", "image/heic", "image/svg+xml", "application/zip"])(
    "is refused when nobody takes %s",
    (type) => expect(trouble(type)).toEqual({ kind: "type" }),
  );

  it("is refused when there is nothing in it", () => {
    expect(trouble("application/pdf", 0)).toEqual({ kind: "empty" });
  });

  it.each(["audio/mp3", "audio/x-m4a", "audio/ogg; codecs=opus", ""])(
    "may have a type that browsers call %s",
    (type) => expect(trouble(type)).toBeNull(),
  );

  it("is refused by a channel that sends no such files", () => {
    expect(troubleOf("voice", file("audio/ogg"), rules)).toEqual({ kind: "type" });
  });
});
