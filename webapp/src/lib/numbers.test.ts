import { describe, expect, it } from "vitest";
import { duration, fileSize, money } from "./numbers";

const spaces = (text: string) => text.replace(/\s/g, " ");

describe("sizes of files", () => {
  it.each([
    [0, "0 bytes"],
    [840, "840 bytes"],
    [48_300, "47 kB"],
    [1_258_291, "1,2 MB"],
    [104_857_600, "100 MB"],
    [3_221_225_472, "3 GB"],
  ])("%d is %s", (bytes, expected) => {
    expect(spaces(fileSize(bytes, "pt-BR"))).toBe(expected);
  });
});

describe("durations", () => {
  it.each([
    [0, "0:00"],
    [7.9, "0:07"],
    [750, "12:30"],
    [3_723, "1:02:03"],
    [-1, "0:00"],
  ])("%d s is %s", (seconds, expected) => expect(duration(seconds)).toBe(expected));
});

describe("money", () => {
  it.each([
    [450_000, "BRL", "R$ 450.000"],
    [450_000.5, "BRL", "R$ 450.000,50"],
    [1_200, "USD", "US$ 1.200"],
    [12.5, "??", "12,50 ??"],
  ])("%d %s is %s", (amount, currency, expected) => {
    expect(spaces(money(amount, currency, "pt-BR"))).toBe(expected);
  });
});
