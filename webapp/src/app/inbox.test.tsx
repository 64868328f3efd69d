import { act, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Message } from "@/api/types";
import { violations } from "@/test/axe";
import { aConversation, aMessage, me } from "@/test/samples";
import { server } from "@/test/server";
import { App } from "./app";

const api = "http://localhost/api";
const at = (minutesAgo: number) => new Date(Date.now() - minutesAgo * 60_000).toISOString();
const marina = aConversation({ id: "c1" });
const joao = aConversation({
  id: "c2",
  contact: { id: "p2", name: "João Prado", phone: null, username: null, unreachable: false },
  unreadCount: 0,
});

let say: (event: string, data: unknown) => void;
let messages: Message[];
let stored: { clientId: string; text: string }[];

beforeEach(() => {
  messages = [aMessage({ id: "m1", at: at(5) })];
  stored = [];
  let position = 0;
  const feed = new ReadableStream<Uint8Array>({
    start(controller) {
      say = (event, data) => {
        position += 1;
        const text = `id: ${position}\nevent: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
        controller.enqueue(new TextEncoder().encode(text));
      };
    },
  });
  server.use(
    http.post(
      "http://localhost/api/conversations/c1/typing",
      () => new HttpResponse(null, { status: 204 }),
    ),
    http.post(`${api}/auth/refresh`, () =>
      HttpResponse.json({ accessToken: "t", expiresAt: at(-15), user: me }),
    ),
    http.get(
      `${api}/events`,
      () => new HttpResponse(feed, { headers: { "Content-Type": "text/event-stream" } }),
    ),
    http.get(`${api}/conversations`, ({ request }) =>
      request.headers.get("Authorization") === "Bearer t"
        ? HttpResponse.json({ items: [marina, joao], next: null })
        : HttpResponse.json({}, { status: 401 }),
    ),
    http.get(`${api}/conversations/:id`, ({ params }) =>
      HttpResponse.json(params.id === "c1" ? marina : joao),
    ),
    http.get(`${api}/conversations/:id/messages`, () =>
      HttpResponse.json({ items: messages, next: null, previous: null }),
    ),
    http.post(`${api}/conversations/:id/seen`, () => new HttpResponse(null, { status: 204 })),
  );
});

const bubbles = (text: string) => within(screen.getByRole("log")).queryAllByText(text);
const later = { timeout: 4_000 };

describe("the desk", () => {
  it("opens a conversation, hears news of it and answers, each bubble once", async () => {
    window.history.replaceState(null, "", "/conversations");
    render(<App />);
    await screen.findByRole("link", { name: /João Prado/ }, later);
    expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent("Conversas");
    expect(await violations()).toEqual([]);

    await userEvent.click(screen.getByRole("link", { name: /Marina Souza/ }));
    await screen.findByRole("log", { name: "Mensagens com Marina Souza" }, later);
    expect(await violations()).toEqual([]);

    const shared = marina;
    const news = aMessage({ id: "m2", text: "Posso visitar amanhã?", at: at(0), inboundNo: 2 });
    act(() => say("message", { conversation: { ...shared, inboundCount: 2 }, message: news }));
    await vi.waitFor(() => expect(bubbles("Posso visitar amanhã?")).toHaveLength(1));
    expect(
      screen.getByText("Nova mensagem de Marina Souza: Posso visitar amanhã?"),
    ).toBeInTheDocument();

    server.use(
      http.post(`${api}/conversations/c1/messages`, async ({ request }) => {
        const body = (await request.json()) as { clientId: string; text: string };
        stored.push(body);
        // Accepted, but the answer is lost on its way.
        return HttpResponse.error();
      }),
    );
    await userEvent.type(screen.getByRole("textbox"), "Claro!{Enter}");
    expect(bubbles("Claro!")).toHaveLength(1);
    await screen.findByRole("button", { name: "Tentar de novo" }, later);
    expect(bubbles("Claro!")).toHaveLength(1);

    const ours = aMessage({
      id: "m3",
      clientId: stored[0]?.clientId ?? "",
      text: "Claro!",
      direction: "outbound",
      status: "sent",
      at: at(0),
      author: { kind: "member", id: me.id, name: me.name },
    });
    act(() => say("message", { conversation: { ...shared, inboundCount: 2 }, message: ours }));
    await vi.waitFor(() =>
      expect(screen.queryByRole("button", { name: "Tentar de novo" })).toBeNull(),
    );
    expect(bubbles("Claro!")).toHaveLength(1);

    const read = { conversationId: "c1", messageId: "m3", status: "read", failure: null };
    act(() => say("status", read));
    expect(await within(screen.getByRole("log")).findByLabelText("Lida")).toBeInTheDocument();
  }, 20_000);
});
