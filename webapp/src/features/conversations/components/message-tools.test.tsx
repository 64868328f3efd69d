import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act, fireEvent, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Message } from "@/api/types";
import { toasts } from "@/components/ui/toast";
import { aMessage } from "@/test/samples";
import { server } from "@/test/server";
import { noThread, ThreadContextProvider } from "../lib/thread-context";
import { MessageBubble } from "./message-bubble";

const reaction = "http://localhost/api/conversations/c1/messages/m1/reaction";
const can = { closed: false, quote: true, react: true };
let reacted: unknown[];

beforeEach(() => {
  reacted = [];
  toasts.set([]);
  server.use(
    http.put(reaction, async ({ request }) => {
      reacted.push(await request.json());
      return new HttpResponse(null, { status: 204 });
    }),
    http.delete(reaction, () => {
      reacted.push(null);
      return new HttpResponse(null, { status: 204 });
    }),
  );
});
afterEach(() => vi.useRealTimers());

function show(over: Partial<Message> = {}) {
  render(
    <QueryClientProvider client={new QueryClient()}>
      <ThreadContextProvider value={{ ...noThread, contactName: "Marina Souza", can }}>
        <MessageBubble message={aMessage(over)} opens />
      </ThreadContextProvider>
    </QueryClientProvider>,
  );
}
const panel = () => screen.queryByRole("dialog", { name: "Ações da mensagem" });

describe("the toolbar of a message", () => {
  const choose = async (name: string) => {
    const toolbar = within(screen.getByRole("toolbar", { name: "Ações da mensagem" }));
    await userEvent.click(toolbar.getByRole("button", { name: "Reagir e mais" }));
    await userEvent.click(screen.getByRole("button", { name }));
  };

  it("reacts", async () => {
    show();
    await choose("Reagir com ❤️");
    await vi.waitFor(() => expect(reacted).toEqual([{ emoji: "❤️" }]));
    expect(panel()).toBeNull();
  });

  it("takes the same reaction back", async () => {
    show({ reactions: [{ emoji: "👍", by: "agency" }] });
    await choose("Tirar a reação 👍");
    await vi.waitFor(() => expect(reacted).toEqual([null]));
  });

  it("says when a reaction was refused", async () => {
    server.use(http.put(reaction, () => new HttpResponse(null, { status: 503 })));
    show();
    await choose("Reagir com 😂");
    await vi.waitFor(() =>
      expect(toasts.get()[0]?.text).toBe("A reação não foi enviada. Tente de novo."),
    );
  });

  it("is not there for what the provider does not know", () => {
    show({ direction: "outbound", status: "queued" });
    expect(screen.queryByRole("toolbar")).toBeNull();
  });
});

describe("a finger on a message", () => {
  const bubble = () => screen.getByRole("article");
  const touch = { pointerType: "touch", clientX: 20, clientY: 20 };
  const wait = (ms: number) =>
    act(() => {
      vi.advanceTimersByTime(ms);
    });
  beforeEach(() => vi.useFakeTimers());

  it("opens its tools when it rests, instead of the browser's menu", () => {
    show();
    fireEvent.pointerDown(bubble(), touch);
    wait(400);
    expect(panel()).toBeNull();
    wait(100);
    expect(panel()).toBeVisible();
    expect(fireEvent.contextMenu(bubble())).toBe(false);
  });

  it("only scrolls when it moves", () => {
    show();
    fireEvent.pointerDown(bubble(), touch);
    fireEvent.pointerMove(bubble(), { ...touch, clientY: 40 });
    wait(1_000);
    expect(panel()).toBeNull();
  });

  it("does nothing when it is lifted at once, nor does a mouse", () => {
    show();
    fireEvent.pointerDown(bubble(), touch);
    fireEvent.pointerUp(bubble(), touch);
    fireEvent.pointerDown(bubble(), { ...touch, pointerType: "mouse" });
    wait(1_000);
    expect(panel()).toBeNull();
    expect(fireEvent.contextMenu(bubble())).toBe(true);
  });
});
