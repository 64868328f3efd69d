import { renderHook } from "@testing-library/react";
import { http, HttpResponse } from "msw";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { server } from "@/test/server";
import { useTyping } from "./use-typing";

let told: string[];

beforeEach(() => {
  told = [];
  vi.useFakeTimers({ toFake: ["Date"] });
  server.use(
    http.post("http://localhost/api/conversations/:id/typing", ({ params }) => {
      told.push(String(params.id));
      return new HttpResponse(null, { status: 204 });
    }),
  );
});
afterEach(() => vi.useRealTimers());

it("tells of each conversation once in twenty seconds", async () => {
  const one = renderHook(() => useTyping("typing-1")).result.current;
  const other = renderHook(() => useTyping("typing-2")).result.current;
  for (const type of [one, one, other, one]) type();
  await vi.waitFor(() => expect(told).toEqual(["typing-1", "typing-2"]));
  vi.setSystemTime(Date.now() + 19_999);
  one();
  vi.setSystemTime(Date.now() + 1);
  one();
  await vi.waitFor(() => expect(told).toEqual(["typing-1", "typing-2", "typing-1"]));
});

it("does not mind a server that is away", async () => {
  server.use(
    http.post("http://localhost/api/conversations/:id/typing", () => HttpResponse.error()),
  );
  const type = renderHook(() => useTyping("typing-3")).result.current;
  expect(type).not.toThrow();
  await new Promise((resolve) => setTimeout(resolve));
  expect(told).toEqual([]);
});
