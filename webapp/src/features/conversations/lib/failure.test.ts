import { describe, expect, it } from "vitest";
import en from "@/i18n/messages.en.json";
import ptBR from "@/i18n/messages.pt-BR.json";
import { reasonOf, remediesOf } from "./failure";

const of = (code: number | null, title = "words") => reasonOf({ code, title, detail: null });

/** Every code that sending can meet, see wire-formats.md §10. */
const told = [
  0, 1, 2, 3, 4, 10, 17, 32, 33, 100, 190, 200, 299, 368, 613, 80007, 130403, 130429, 130472,
  130497, 131000, 131005, 131008, 131009, 131016, 131021, 131026, 131030, 131031, 131037, 131042,
  131045, 131047, 131048, 131049, 131050, 131051, 131053, 131055, 131056, 131057, 131062, 131063,
  131064, 132000, 132001, 132005, 132007, 132008, 132012, 132015, 132016, 132018, 132068, 132069,
  133004, 133010, 134011, 134100, 134101, 134102, 135000, 2494100,
];

describe("a failure", () => {
  it.each(told)("with code %d has words of its own", (code) => {
    const reason = of(code);
    expect(reason).not.toBe("other");
    expect(ptBR.failure[reason]).toMatch(/^Não foi entregue: .+\.$/);
    expect(en.failure[reason]).not.toBe("");
  });

  it("with a code nobody knows says that it was refused", () => {
    expect(of(987654)).toBe("other");
    expect(reasonOf(null)).toBe("other");
  });

  it("of our own is known by its word", () => {
    expect(of(null, "maybe-sent")).toBe("maybeSent");
    expect(of(null, "provider-unreachable")).toBe("connection");
    expect(of(null, "something-new")).toBe("other");
  });

  it.each([
    ["file-missing", "fileMissing", []],
    ["channel-gone", "channelGone", ["retry"]],
    ["no-sender", "noSender", []],
  ] as const)("before WhatsApp was asked (%s) has words of its own", (title, reason, remedies) => {
    expect(of(null, title)).toBe(reason);
    expect(remediesOf(reason)).toEqual(remedies);
    expect(ptBR.failure[reason]).toMatch(/^Não foi enviada: .+\.$/);
    expect(en.failure[reason]).toMatch(/^Not sent: .+\.$/);
  });

  it.each([
    [131047, ["template"]],
    [131026, ["number", "retry"]],
    [132015, ["template"]],
    [131000, ["retry"]],
    [131050, []],
  ])("with code %d offers what fits", (code, remedies) => {
    expect(remediesOf(of(code))).toEqual(remedies);
  });

  it("that may be none is left to a person", () => {
    expect(remediesOf("maybeSent")).toEqual(["decide"]);
  });
});
