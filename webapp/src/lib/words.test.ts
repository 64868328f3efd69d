import { describe, expect, it, vi } from "vitest";
import { hueOf, initialsOf } from "./initials";
import { formatPhone } from "./phone";
import { newUuid } from "./uuid";

describe("phones", () => {
  it.each([
    ["+5511987654321", "+55 11 98765-4321"],
    ["+551130001234", "+55 11 3000-1234"],
    ["+14155550123", "+14155550123"],
  ])("%s reads %s", (e164, expected) => expect(formatPhone(e164)).toBe(expected));
});

describe("initials", () => {
  it.each([
    ["Ana Lúcia de Souza", "AS"],
    ["érica", "É"],
    ["João das Neves e", "JN"],
    ["+5511987654321", "#"],
    ["🏠 Marina", "M"],
    ["", "#"],
  ])("of %j are %s", (name, expected) => expect(initialsOf(name)).toBe(expected));

  it("keep their colour", () => {
    expect(hueOf("p1", 6)).toBe(hueOf("p1", 6));
    expect(hueOf("anything", 6)).toBeLessThan(6);
  });
});

describe("ids", () => {
  const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

  it("are made outside secure contexts, too", () => {
    expect(newUuid()).toMatch(uuid);
    const getRandomValues = crypto.getRandomValues.bind(crypto);
    vi.stubGlobal("crypto", { getRandomValues });
    expect(newUuid()).toMatch(uuid);
  });
});
