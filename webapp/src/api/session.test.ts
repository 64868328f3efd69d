import { http, HttpResponse } from "msw";
import { afterEach, describe, expect, it, vi } from "vitest";
import { me } from "@/test/samples";
import { server } from "@/test/server";
import { signIn, signOut } from "./session";

const lifetimeMs = 600_000;

const fresh = () =>
  HttpResponse.json({
    accessToken: "t",
    expiresAt: new Date(Date.now() + lifetimeMs).toISOString(),
    user: me,
  });

describe("the session", () => {
  afterEach(async () => {
    server.use(http.post("*/api/auth/logout", () => new HttpResponse(null, { status: 204 })));
    await signOut();
    vi.useRealTimers();
  });

  it("is renewed before it ends even when nothing is called: pictures on screen live on its cookie", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date"] });
    const renewedAt: number[] = [];
    const start = Date.now();
    server.use(
      http.post("*/api/auth/login", fresh),
      http.post("*/api/auth/refresh", () => {
        renewedAt.push(Date.now() - start);
        return fresh();
      }),
    );
    await signIn("roberta@imob.com.br", "segredo-10");

    await vi.advanceTimersByTimeAsync(3 * lifetimeMs);

    const gaps = [0, ...renewedAt].map((at, i, all) => (all[i + 1] ?? 3 * lifetimeMs) - at);
    expect(renewedAt.length).toBeGreaterThanOrEqual(3);
    expect(Math.max(...gaps)).toBeLessThan(lifetimeMs);
  });
});
