import { describe, expect, it } from "vitest";
import { excerpt } from "./excerpt";

describe("the beginning of a text", () => {
  it("is not made of one that is not long", () => {
    expect(excerpt("a".repeat(1_700))).toBeNull();
  });

  it("ends between words", () => {
    expect(excerpt("imóvel ".repeat(300))).toMatch(/imóvel$/);
  });

  it("never ends within a character", () => {
    expect(excerpt("x" + "🏠".repeat(1_000))).toBe("x" + "🏠".repeat(749));
  });
});
