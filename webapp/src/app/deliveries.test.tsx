import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { sessionState } from "@/api/session";
import type { Delivery, Role } from "@/api/types";
import { violations } from "@/test/axe";
import { me } from "@/test/samples";
import { server } from "@/test/server";
import { App } from "./app";
import { queryClient } from "./query-client";
import { router } from "./router";

const api = "http://localhost/api";
const later = { timeout: 4_000 };

const aDelivery = (over: Partial<Delivery> = {}): Delivery => ({
  id: "019a0000-0000-7000-8000-000000000001",
  source: "meta",
  receivedAt: "2026-11-23T12:00:00Z",
  size: 1_234,
  state: "kept",
  attempts: 0,
  dueAt: null,
  reasons: [
    { cause: "NOT_READ_YET", words: "Object page is not read yet." },
    { cause: "MALFORMED", words: "And a second line." },
  ],
  ...over,
});

let deliveries: Delivery[];
let asked: URLSearchParams[];
let replayed: unknown[];

function signInAs(role: Role) {
  const expiresAt = new Date(Date.now() + 900_000).toISOString();
  const session = { accessToken: "t", expiresAt, user: { ...me, role } };
  sessionState.set({ kind: "signed-in", session });
}

beforeEach(() => {
  deliveries = [aDelivery()];
  asked = [];
  replayed = [];
  queryClient.clear();
  const find = (id: unknown) => deliveries.find((delivery) => delivery.id === id);
  server.use(
    http.get(`${api}/events`, () => new HttpResponse(null, { status: 503 })),
    http.get(`${api}/conversations`, () => HttpResponse.json({ items: [], next: null })),
    http.get(`${api}/deliveries`, ({ request }) => {
      const query = new URL(request.url).searchParams;
      asked.push(query);
      const state = query.get("state");
      const items = deliveries.filter((delivery) => state === null || delivery.state === state);
      return HttpResponse.json({ items, next: null });
    }),
    http.get(`${api}/deliveries/summary`, () =>
      HttpResponse.json({
        kept: deliveries.filter(({ state }) => state === "kept").length,
        pending: deliveries.filter(({ state }) => state === "pending").length,
        oldestPendingAt: null,
        receivedToday: 7,
        sources: ["carrier-pigeon", "meta"],
      }),
    ),
    http.get(`${api}/deliveries/:id`, ({ params }) => {
      const delivery = find(params.id);
      return delivery === undefined
        ? HttpResponse.json({ type: "urn:imobhub:problem:unknown-delivery" }, { status: 404 })
        : HttpResponse.json({
            delivery,
            body: { format: "json", text: '{\n  "object" : "page"\n}', cut: false },
          });
    }),
    http.post(`${api}/deliveries/:id/replay`, ({ params }) => {
      replayed.push(params.id);
      deliveries = deliveries.map((delivery) =>
        delivery.id === params.id ? { ...delivery, state: "done", reasons: [] } : delivery,
      );
      return new HttpResponse(null, { status: 202 });
    }),
    http.post(`${api}/deliveries/replay`, async ({ request }) => {
      replayed.push(await request.json());
      return HttpResponse.json({ replayed: 12 }, { status: 202 });
    }),
  );
});

function open(path: string, role: Role = "ADMIN") {
  signInAs(role);
  void router.navigate({ href: path, replace: true });
  render(<App />);
  return userEvent.setup();
}

const row = (name: RegExp) => screen.findByRole("link", { name }, later);

describe("the deliveries", () => {
  it("shows why one is kept and what came, and replays it", async () => {
    const user = open("/entregas");
    const kept = await row(/Object page is not read yet\./);
    expect(kept).toHaveTextContent("Retida");
    expect(kept).not.toHaveTextContent("second line");
    expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent("Entregas");
    expect(await violations()).toEqual([]);

    await user.click(kept);
    expect(await screen.findByText(/"object" : "page"/, {}, later)).toBeInTheDocument();
    expect(screen.getByText(/And a second line\./)).toBeInTheDocument();
    expect(await violations()).toEqual([]);

    await user.click(screen.getByRole("button", { name: "Reprocessar" }));
    await vi.waitFor(() =>
      expect(
        within(screen.getByRole("region", { name: /^Entrega de/ })).getByText("Aplicada"),
      ).toBeInTheDocument(),
    );
    expect(replayed).toEqual([deliveries[0]?.id]);
    expect(await screen.findByText("Entrega de volta à fila", {}, later)).toBeInTheDocument();
    expect(screen.queryByRole("button", { name: /retida/ })).toBeNull();
  }, 15_000);

  it("keeps its filters in the address", async () => {
    deliveries.push(aDelivery({ id: "d2", state: "done", reasons: [] }));
    const user = open("/entregas");
    await row(/Tudo o que ela dizia foi aplicado/);

    await user.click(screen.getByRole("button", { name: "Aplicadas" }));
    await vi.waitFor(() => expect(screen.queryByText(/Object page/)).toBeNull());
    await user.selectOptions(await screen.findByLabelText("Origem"), "meta");
    const words = screen.getByLabelText("Buscar no motivo ou por ID");
    await user.type(words, "page");
    await vi.waitFor(() => expect(location.search).toBe("?state=done&source=meta&q=page"), later);

    expect(words).toHaveFocus();
    await vi.waitFor(() =>
      expect(Object.fromEntries(asked.at(-1) ?? [])).toEqual({
        state: "done",
        source: "meta",
        q: "page",
        limit: "50",
      }),
    );
  }, 15_000);

  it("opens as the address says, and offers the way out when nothing fits", async () => {
    deliveries = [];
    const user = open("/entregas?state=kept&q=123");
    await screen.findByText("Nenhuma entrega assim", {}, later);
    expect(asked.at(-1)?.get("q")).toBe("123");

    await user.click(screen.getByRole("button", { name: "Mostrar todas" }));
    expect(await screen.findByText("Nenhuma entrega ainda", {}, later)).toBeInTheDocument();
    expect(screen.getByLabelText("Buscar no motivo ou por ID")).toHaveValue("");
    expect(location.search).toBe("");
  });

  it("replays all of them, or those that were searched for", async () => {
    const user = open("/entregas");
    await user.click(await screen.findByRole("button", { name: "Reprocessar a retida" }, later));
    expect(await screen.findByText("12 entregas de volta à fila", {}, later)).toBeInTheDocument();

    await user.type(screen.getByLabelText("Buscar no motivo ou por ID"), "page");
    await user.click(
      await screen.findByRole("button", { name: "Reprocessar as retidas com “page”" }, later),
    );
    await vi.waitFor(() =>
      expect(replayed).toEqual([{ state: "kept" }, { state: "kept", reason: "page" }]),
    );
  });

  it("walks the rows by arrow", async () => {
    deliveries.push(
      aDelivery({
        id: "d2",
        reasons: [{ cause: "MISSING_MESSAGE", words: "It is about message x." }],
      }),
    );
    const user = open("/entregas");
    (await row(/Object page/)).focus();
    await user.keyboard("{ArrowDown}");
    expect(await row(/message x/)).toHaveFocus();
    await user.keyboard("{ArrowDown}{Home}");
    expect(await row(/Object page/)).toHaveFocus();
  });

  it("says when one is gone and when the server is away", async () => {
    server.use(http.get(`${api}/deliveries`, () => HttpResponse.json({}, { status: 403 })));
    open("/entregas/nowhere");
    expect(await screen.findByText("Entrega não encontrada", {}, later)).toBeInTheDocument();
    expect(await screen.findByText("Não foi possível carregar as entregas")).toBeInTheDocument();
    expect(screen.getByRole("button", { name: "Tentar de novo" })).toBeInTheDocument();
  });

  it("is for admins only", async () => {
    open("/entregas", "MANAGER");
    expect(await screen.findByText("Nenhuma conversa ainda", {}, later)).toBeInTheDocument();
    expect(location.pathname).toBe("/conversations");
    expect(screen.queryByRole("link", { name: "Entregas" })).toBeNull();
  });
});
