import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { aConversation, aMessage, me } from "@/test/samples";
import { server } from "@/test/server";
import { App } from "./app";

const api = "http://localhost/api";
const marina = aConversation({ id: "c1" });
const hidden = aConversation({
  id: "c2",
  contact: { id: "p2", name: "Clara", phone: null, username: "marina.teste", unreachable: false },
});

let say: (event: string, data: unknown) => void;
let merged = false;

/** Two conversations until they are merged; "gone" went into the first one long ago. */
const list = () => (merged ? [marina] : [marina, hidden]);
const find = (id: string) => (id === "c2" && !merged ? hidden : marina);

beforeEach(() => {
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
    http.post(`${api}/auth/refresh`, () =>
      HttpResponse.json({
        accessToken: "t",
        expiresAt: new Date(Date.now() + 900_000).toISOString(),
        user: me,
      }),
    ),
    http.get(
      `${api}/events`,
      () => new HttpResponse(feed, { headers: { "Content-Type": "text/event-stream" } }),
    ),
    http.get(`${api}/conversations`, () => HttpResponse.json({ items: list(), next: null })),
    http.get(`${api}/conversations/:id`, ({ params }) =>
      HttpResponse.json(find(String(params.id))),
    ),
    http.get(`${api}/conversations/:id/messages`, () =>
      HttpResponse.json({ items: [aMessage()], next: null, previous: null }),
    ),
    http.post(`${api}/conversations/:id/seen`, () => new HttpResponse(null, { status: 204 })),
  );
});

const later = { timeout: 4_000 };
const isOpen = (id: string) =>
  vi.waitFor(() => expect(window.location.pathname).toBe(`/conversations/${id}`), later);

describe("a conversation that went into another one", () => {
  it("leads there, from an old link and while it is open, with what was typed", async () => {
    window.history.replaceState(null, "", "/conversations/gone");
    render(<App />);
    await screen.findByRole("log", { name: "Mensagens com Marina Souza" }, later);
    await isOpen("c1");

    await userEvent.click(await screen.findByRole("link", { name: /Clara/ }, later));
    await screen.findByRole("log", { name: "Mensagens com Clara" }, later);
    expect(screen.getByText(/@marina\.teste/)).toBeInTheDocument();
    await userEvent.type(screen.getByRole("textbox"), "Bom dia");

    merged = true;
    act(() => say("conversation-merged", { from: "c2", into: "c1" }));

    await isOpen("c1");
    await screen.findByRole("log", { name: "Mensagens com Marina Souza" }, later);
    expect(screen.getByRole("textbox")).toHaveValue("Bom dia");
    expect(screen.getAllByRole("link", { name: /Marina Souza/ })).toHaveLength(1);
    expect(screen.queryByRole("link", { name: /Clara/ })).toBeNull();
  }, 20_000);
});
