import { describe, expect, it } from "vitest";
import { kindOf, troubleOf, type FileRules } from "./check-file";

const megabyte = 1024 * 1024;
const rules: FileRules = [
  {
    kind: "image",
    types: ["image/jpeg", "image/png", "image/webp"],
    maxBytes: 100 * megabyte,
    captioned: true,
  },
  { kind: "video", types: ["video/mp4"], maxBytes: 16 * megabyte, captioned: true },
  {
    kind: "audio",
    types: ["audio/mpeg", "audio/mp4", "audio/ogg", "audio/webm"],
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
  it("may be whatever the server says", () => {
    expect(trouble("image/jpeg", 20 * megabyte)).toBeNull();
    expect(trouble("image/webp")).toBeNull();
    expect(trouble("audio/webm")).toBeNull();
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
    (type) => expect(trouble(type)).toEqual({ kind: "type", instead: "convert" }),
  );

  it("is refused when there is nothing in it", () => {
    expect(trouble("application/pdf", 0)).toEqual({ kind: "empty" });
  });

  it.each(["audio/mp3", "audio/x-m4a", "audio/ogg; codecs=opus", ""])(
    "may have a type that browsers call %s",
    (type) => expect(trouble(type)).toBeNull(),
  );

  it("is refused by a channel that sends no such files", () => {
    expect(troubleOf("sticker", file("text/html"), rules)).toEqual({ kind: "type", instead: null });
  });

  it("is refused with what else it may be sent as", () => {
    const asDocument = troubleOf("document", file("image/png"), rules);
    expect(asDocument).toEqual({ kind: "type", instead: "image" });
    expect(troubleOf("voice", file("audio/ogg"), rules)).toEqual({
      kind: "type",
      instead: "audio",
    });
  });
});
