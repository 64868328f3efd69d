import { describe, expect, it } from "vitest";
import { unreachable } from "../api/outbox-store";
import { alternativeTo, mayPass, reasonFor } from "./hindrance";

const hindrance = (
  code: string,
  limit: number | null = null,
  alternative: string | null = null,
) => ({
  code,
  limit,
  alternative,
});

describe("why a message was not taken", () => {
  it("has a sentence of its own or the general one", () => {
    expect(reasonFor(unreachable)).toBe("unreachable");
    expect(reasonFor(hindrance("too-many", 3))).toBe("too-many");
    expect(reasonFor(hindrance("too-many"))).toBe("refused");
    expect(reasonFor(hindrance("brand-new"))).toBe("refused");
    expect(reasonFor(hindrance(""))).toBe("refused");
  });

  it("says what to do instead only where that is known", () => {
    expect(alternativeTo(hindrance("too-many", 3, "list"))).toBe("list");
    expect(alternativeTo(hindrance("too-many", 3, "pray"))).toBeUndefined();
    expect(alternativeTo(hindrance("too-many", 3))).toBeUndefined();
  });

  it("tells what may pass from what never will", () => {
    expect(mayPass(unreachable)).toBe(true);
    expect(mayPass(hindrance("window-closed"))).toBe(true);
    expect(mayPass(hindrance("channel-busy"))).toBe(true);
    expect(mayPass(hindrance("text-too-long", 4096))).toBe(false);
  });
});
