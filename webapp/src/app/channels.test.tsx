import { act, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { beforeEach, describe, expect, it } from "vitest";
import type { Channel, ChannelAlert, Role, Session } from "@/api/types";
import { sessionState } from "@/api/session";
import { violations } from "@/test/axe";
import { aChannel, anAlert, me } from "@/test/samples";
import { server } from "@/test/server";
import { App } from "./app";
import { queryClient } from "./query-client";
import { router } from "./router";

const api = "http://localhost/api";
const later = { timeout: 4_000 };
const at = (minutesAgo: number) => new Date(Date.now() - minutesAgo * 60_000).toISOString();

let channels: Channel[];
let alerts: ChannelAlert[];
let sent: unknown[];
let session: Session;
let say: (event: string, data: unknown) => void;

beforeEach(() => {
  channels = [aChannel({ lastWebhookAt: at(3) })];
  alerts = [];
  sent = [];
  queryClient.clear();
  const feed = new ReadableStream<Uint8Array>({
    start(controller) {
      say = (event, data) => {
        const text = `id: 1\nevent: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
        controller.enqueue(new TextEncoder().encode(text));
      };
    },
  });
  server.use(
    http.post(`${api}/auth/refresh`, () => HttpResponse.json(session)),
    http.get(
      `${api}/events`,
      () => new HttpResponse(feed, { headers: { "Content-Type": "text/event-stream" } }),
    ),
    http.get(`${api}/conversations`, () => HttpResponse.json({ items: [], next: null })),
    http.get(`${api}/channels`, () => HttpResponse.json({ items: channels })),
    http.get(`${api}/channels/alerts`, () => HttpResponse.json({ items: alerts })),
    http.post(`${api}/channels`, async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json(
        { type: "urn:imobhub:problem:token-refused", field: "accessToken" },
        { status: 422 },
      );
    }),
  );
});

async function open(role: Role, path = "/canais") {
  session = { accessToken: "t", expiresAt: at(-15), user: { ...me, role } };
  sessionState.set({ kind: "signed-in", session });
  render(<App />);
  await act(() => router.navigate({ href: path }));
}

describe("the channels", () => {
  it("say how they are, and what to do about those that are not well", async () => {
    channels = [
      aChannel({
        lastWebhookAt: at(3),
        lastError: { code: 131047, words: "Re-engagement message", at: at(5) },
      }),
    ];
    await open("MANAGER");

    const card = await screen.findByRole("article", { name: "Vendas" }, later);
    expect(within(card).getByText("Conectado")).toBeInTheDocument();
    expect(within(card).getAllByText("Alta")).toHaveLength(1);
    expect(within(card).getByText("2.000 conversas")).toBeInTheDocument();
    expect(within(card).getByText("há 3 min")).toBeInTheDocument();
    expect(within(card).getByText(/Passaram mais de 24 horas/)).toBeInTheDocument();
    expect(within(card).getByText(/inicie a conversa com um modelo/)).toBeInTheDocument();
    expect(within(card).getByText(/Código 131047 da Meta/)).toBeInTheDocument();
    expect(within(card).queryByRole("button")).not.toBeInTheDocument();
    expect(screen.queryByRole("button", { name: "Conectar número" })).not.toBeInTheDocument();
    expect(await violations()).toEqual([]);
  });

  it("are named on every screen while they are paused", async () => {
    await open("AGENT", "/conversations");
    await screen.findByText("Nenhuma conversa ainda", undefined, later);
    expect(screen.queryByRole("alert")).not.toBeInTheDocument();

    const trouble = { kind: "BANNED", code: null, reason: "x", since: at(1), until: null } as const;
    channels = [aChannel({ state: "PAUSED", trouble })];
    act(() => say("channel", { channel: { id: "w1", name: "Vendas", state: "PAUSED" } }));

    const banner = await screen.findByRole("alert", undefined, later);
    expect(banner).toHaveTextContent("O canal Vendas está pausado");
    expect(within(banner).queryByRole("button")).not.toBeInTheDocument();
    await userEvent.click(within(banner).getByRole("link", { name: "Ver canais" }));
    const card = await screen.findByRole("article", { name: "Vendas" }, later);
    expect(within(card).getByText(/A Meta desativou a conta/)).toBeInTheDocument();
    expect(within(card).getByText(/peça a revisão/)).toBeInTheDocument();
  });

  it("show alerts until somebody dismisses them", async () => {
    alerts = [anAlert()];
    server.use(
      http.post(`${api}/channels/alerts/a1/dismiss`, () => {
        alerts = [];
        return new HttpResponse(null, { status: 204 });
      }),
    );
    await open("ADMIN");

    expect(await screen.findByText(/Alguém pediu para redefinir o PIN/)).toBeInTheDocument();
    const banner = await screen.findByRole("alert", undefined, later);
    expect(banner).toHaveTextContent("Aviso importante sobre o canal Vendas.");
    await userEvent.click(within(banner).getByRole("button", { name: "Dispensar aviso" }));

    await expect
      .poll(() => screen.queryByText(/Alguém pediu para redefinir o PIN/))
      .not.toBeInTheDocument();
    expect(screen.queryByRole("alert")).not.toBeInTheDocument();
  });

  it("are connected with credentials that Meta accepts", async () => {
    channels = [];
    await open("ADMIN");
    await screen.findByText("Nenhum número conectado", undefined, later);
    await userEvent.click(screen.getByRole("button", { name: "Conectar número" }));

    await userEvent.click(screen.getByRole("button", { name: "Conectar" }));
    expect(screen.getByLabelText("Nome do canal")).toHaveFocus();
    expect(sent).toEqual([]);

    await userEvent.type(screen.getByLabelText("Nome do canal"), "Vendas");
    await userEvent.type(screen.getByLabelText(/Phone Number ID/), "200000000000201");
    await userEvent.type(screen.getByLabelText("Token de acesso"), "EAAG");
    expect(await violations()).toEqual([]);
    await userEvent.click(screen.getByRole("button", { name: "Conectar" }));

    expect(await screen.findByText(/A Meta não aceita este token/)).toBeInTheDocument();
    expect(screen.getByLabelText("Token de acesso")).toHaveFocus();
    expect(screen.getByLabelText("Token de acesso")).toBeInvalid();
    expect(sent).toHaveLength(1);
  });

  it("let an admin choose what contacts notice", async () => {
    server.use(
      http.put(`${api}/channels/w1/presence`, async ({ request }) => {
        const presence = (await request.json()) as Channel["presence"];
        sent.push(presence);
        channels = [aChannel({ presence })];
        return HttpResponse.json(channels[0]);
      }),
    );
    await open("ADMIN");
    const receipts = await screen.findByRole("switch", { name: "Confirmação de leitura" }, later);
    const typing = screen.getByRole("switch", { name: "“Digitando…”" });
    expect(receipts).toBeChecked();
    expect(await violations()).toEqual([]);

    await userEvent.click(receipts);

    await expect.poll(() => sent).toEqual([{ readReceipts: false, typing: true }]);
    await expect.poll(() => typing.matches(":disabled")).toBe(true);
    expect(typing).not.toBeChecked();
    expect(receipts).not.toBeChecked();
  });

  it("keep what was chosen when it cannot be saved", async () => {
    server.use(
      http.put(`${api}/channels/w1/presence`, () => HttpResponse.json({}, { status: 403 })),
    );
    await open("ADMIN");
    const typing = await screen.findByRole("switch", { name: "“Digitando…”" }, later);

    await userEvent.click(typing);

    expect(await screen.findByText("Vendas: não foi possível salvar agora")).toBeInTheDocument();
    await expect.poll(() => typing.matches(":checked")).toBe(true);
  });

  it("say so when they cannot be loaded", async () => {
    server.use(http.get(`${api}/channels`, () => HttpResponse.json({}, { status: 403 })));
    await open("AGENT");

    await screen.findByText("Não foi possível carregar os canais", undefined, later);
    server.use(http.get(`${api}/channels`, () => HttpResponse.json({ items: channels })));
    await userEvent.click(screen.getByRole("button", { name: "Tentar de novo" }));

    expect(await screen.findByRole("article", { name: "Vendas" }, later)).toBeInTheDocument();
  });
});
