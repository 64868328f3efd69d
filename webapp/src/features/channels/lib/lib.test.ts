import { describe, expect, it } from "vitest";
import { familyOf } from "./error-family";
import { check, connectionOf, draftOf } from "./form";
import { dailyLimit } from "./limit";

describe("Meta's error codes", () => {
  it.each([
    [190, "token"],
    [0, "token"],
    [200, "permission"],
    [299, "permission"],
    [368, "policy"],
    [131042, "payment"],
    [131047, "window"],
    [131026, "undeliverable"],
    [130429, "throughput"],
    [132001, "template"],
    [132015, "template"],
    [999999, "other"],
    [-1, "other"],
  ])("%s is about %s", (code, family) => expect(familyOf(code)).toBe(family));
});

describe("a daily limit", () => {
  it.each([
    ["TIER_250", 250],
    ["TIER_2K", 2_000],
    ["TIER_100K", 100_000],
    ["TIER_UNLIMITED", Infinity],
    ["2000", 2_000],
    ["TIER_OF_TOMORROW", null],
    ["", null],
  ])("%s is %s", (limit, amount) => expect(dailyLimit(limit)).toBe(amount));
});

describe("the credentials of a number", () => {
  const filled = {
    name: " Vendas ",
    phoneNumberId: "200000000000201",
    wabaId: "",
    accessToken: " EAAG123 ",
    graphVersion: "v25.0",
  };

  it("are sent without the blanks around them", () => {
    expect(check(filled)).toEqual({});
    expect(connectionOf(filled)).toEqual({
      kind: "WHATSAPP_CLOUD",
      name: "Vendas",
      phoneNumberId: "200000000000201",
      wabaId: null,
      accessToken: "EAAG123",
      graphVersion: "v25.0",
    });
  });

  it("are checked before the server is asked", () => {
    expect(check(draftOf(null))).toEqual({
      name: "missing",
      phoneNumberId: "missing",
      accessToken: "missing",
    });
    expect(
      check({
        name: "Vendas",
        phoneNumberId: "+55 11",
        wabaId: "waba",
        accessToken: "two words",
        graphVersion: "25",
      }),
    ).toEqual({
      phoneNumberId: "digits",
      wabaId: "digits",
      accessToken: "oneWord",
      graphVersion: "version",
    });
  });
});
