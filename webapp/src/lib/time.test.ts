import { describe, expect, it } from "vitest";
import { briefTime, dayName, daysBetween, fromField, toField, type Words } from "./time";

const words: Words = {
  now: "agora",
  minutesAgo: (count) => `há ${count} min`,
  today: "Hoje",
  yesterday: "Ontem",
};
const instant = (text: string) => Date.parse(text);
/** A Monday, 15:00 in São Paulo. */
const now = instant("2026-11-23T18:00:00Z");

describe("times in a list", () => {
  it.each([
    ["2026-11-23T17:59:30Z", "agora"],
    ["2026-11-23T17:55:00Z", "há 5 min"],
    ["2026-11-23T12:41:00Z", "09:41"],
    ["2026-11-23T03:00:00Z", "00:00"],
    ["2026-11-23T02:59:00Z", "ontem"],
    ["2026-11-20T15:00:00Z", "sex"],
    ["2026-03-12T15:00:00Z", "12/03"],
    ["2025-03-12T15:00:00Z", "12/03/2025"],
  ])("%s is %s", (at, expected) => {
    expect(briefTime(instant(at), now, "pt-BR", words)).toBe(expected);
  });
});

describe("days", () => {
  it("begin at midnight of the agency, not of the browser or UTC", () => {
    expect(daysBetween(instant("2026-11-23T02:59:00Z"), instant("2026-11-23T03:00:00Z"))).toBe(1);
  });

  it.each([
    ["2026-11-23T12:00:00Z", "Hoje"],
    ["2026-11-22T12:00:00Z", "Ontem"],
    ["2026-11-20T12:00:00Z", "sexta-feira"],
    ["2025-03-12T12:00:00Z", "12 de março de 2025"],
  ])("%s is %s", (at, expected) => {
    expect(dayName(instant(at), now, "pt-BR", words)).toBe(expected);
  });
});

describe("a field of date and time", () => {
  it("speaks the agency's time, wherever the browser stands", () => {
    expect(toField(Date.parse("2026-11-23T12:00:00Z"))).toBe("2026-11-23T09:00");
    expect(fromField("2026-11-23T09:00")).toBe(Date.parse("2026-11-23T12:00:00Z"));
    expect(fromField("2027-01-01T00:30")).toBe(Date.parse("2027-01-01T03:30:00Z"));
  });

  it("means nothing while it is empty", () => expect(fromField("")).toBeNaN());
});
