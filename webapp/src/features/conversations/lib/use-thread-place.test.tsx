import type { ReactNode } from "react";
import { QueryClient, QueryClientProvider, useInfiniteQuery } from "@tanstack/react-query";
import { act, renderHook } from "@testing-library/react";
import { http, HttpResponse } from "msw";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Message } from "@/api/types";
import { toasts } from "@/components/ui/toast";
import { aConversation, aMessage } from "@/test/samples";
import { server } from "@/test/server";
import { applyEvent } from "../api/live";
import { keep, outbox, unreachable } from "../api/outbox-store";
import { threadQuery } from "../api/queries";
import { messagesOf } from "../api/thread-cache";
import { usePending } from "./use-pending";
import { useThreadPlace } from "./use-thread-place";

const start = Date.UTC(2026, 10, 20, 12);
const line = (index: number): Message =>
  aMessage({
    id: `m${String(index).padStart(2, "0")}`,
    at: new Date(start + index * 60_000).toISOString(),
    inboundNo: index + 1,
  });
const url = "http://localhost/api/conversations/c1/messages";
const pageSize = 10;

let thread: Message[];
let asked: string[];
let client: QueryClient;

/** As the server tells it: newest first, with where to go on in both directions. */
function page(from: number, to: number) {
  const items = thread.slice(Math.max(0, from), to);
  return HttpResponse.json({
    items: items.toReversed(),
    next: from > 0 ? items[0]?.id : null,
    previous: to < thread.length ? items.at(-1)?.id : null,
  });
}

beforeEach(() => {
  thread = Array.from({ length: 60 }, (_, index) => line(index));
  asked = [];
  client = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: Infinity } } });
  outbox.set([]);
  toasts.set([]);
  server.use(
    http.get(url, ({ request }) => {
      const query = new URL(request.url).searchParams;
      query.delete("limit");
      asked.push(query.toString());
      const place = (name: string) => thread.findIndex(({ id }) => id === query.get(name));
      if (query.has("around")) {
        const at = place("around");
        return at < 0 ? HttpResponse.json({}, { status: 404 }) : page(at - 5, at + 5);
      }
      if (query.has("after")) return page(place("after") + 1, place("after") + 1 + pageSize);
      const to = query.has("before") ? place("before") : thread.length;
      return page(to - pageSize, to);
    }),
  );
});

/** A thread without its looks. */
async function open() {
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  );
  const { result } = renderHook(
    () => {
      const place = useThreadPlace("c1");
      const query = useInfiniteQuery(threadQuery("c1", place.around));
      const pending = usePending("c1", query.hasPreviousPage, place.toNewest);
      return { place, query, pending };
    },
    { wrapper },
  );
  const ids = () => (result.current.query.data ? messagesOf(result.current.query.data) : []);
  const shown = () => [ids().at(0)?.id, ids().at(-1)?.id];
  const shows = (ends: string[]) => vi.waitFor(() => expect(shown()).toEqual(ends));
  await shows(["m50", "m59"]);
  return {
    now: result,
    ids: () => ids().map(({ id }) => id),
    shows,
    jump: (messageId: string) => act(() => result.current.place.jumpTo(messageId)),
  };
}

function hear(message: Message) {
  const { unreadCount, ...shared } = aConversation({ inboundCount: message.inboundNo });
  expect(unreadCount).toBe(1);
  act(() => applyEvent(client, { name: "message", conversation: shared, message }));
}

describe("the way to a quoted message", () => {
  it("is short when it is loaded: nothing is asked for", async () => {
    const { now, jump, shows } = await open();
    await jump("m52");
    expect(now.current.place.target).toEqual({ messageId: "m52" });
    await shows(["m50", "m59"]);
    expect(asked).toEqual([""]);
  });

  it("points it out again when one asks again", async () => {
    const { now, jump } = await open();
    await jump("m52");
    const before = now.current.place.target;
    await jump("m52");
    expect(now.current.place.target).not.toBe(before);
  });

  it("loads the part around an old one, and goes on both ways", async () => {
    const { now, jump, shows, ids } = await open();
    await jump("m20");
    expect(now.current.place).toMatchObject({ around: "m20", target: { messageId: "m20" } });
    await shows(["m15", "m24"]);
    await act(() => now.current.query.fetchNextPage());
    await act(() => now.current.query.fetchPreviousPage());
    expect(asked).toEqual(["", "around=m20", "before=m15", "after=m24"]);
    await shows(["m05", "m34"]);
    expect(new Set(ids()).size).toBe(30);
  });

  it("reaches the newest by reading on, and is live from there", async () => {
    const { now, jump, shows } = await open();
    await jump("m45");
    expect(now.current.query.hasPreviousPage).toBe(true);
    await act(() => now.current.query.fetchPreviousPage());
    await shows(["m40", "m59"]);
    expect(now.current.query.hasPreviousPage).toBe(false);
    hear(line(60));
    await shows(["m40", "m60"]);
  });

  it("leads from one old message to another, and the last one asked for wins", async () => {
    const { now, jump, shows } = await open();
    await jump("m20");
    const { jumpTo } = now.current.place;
    await act(() => Promise.all([jumpTo("m05"), jumpTo("m40")]));
    expect(now.current.place.around).toBe("m40");
    await shows(["m35", "m44"]);
    expect(now.current.place.loading).toBe(false);
  });

  it("says so when the message cannot be found, and stays where it is", async () => {
    const { now, jump, shows } = await open();
    await jump("gone");
    expect(toasts.get().map(({ text }) => text)).toEqual([
      "Não foi possível abrir a mensagem citada. Tente de novo.",
    ]);
    expect(now.current.place).toMatchObject({ around: null, loading: false });
    await shows(["m50", "m59"]);
  });
});

describe("elsewhere in the thread", () => {
  it("what arrives waits at the end, and is there when one comes back", async () => {
    const { now, jump, shows } = await open();
    await jump("m20");
    hear(line(60));
    await shows(["m15", "m24"]);
    act(() => now.current.place.toNewest());
    await shows(["m50", "m60"]);
    expect(now.current.place.target).toBeNull();
  });

  it("what happens to messages there is seen", async () => {
    const { now, jump } = await open();
    await jump("m20");
    const { unreadCount, ...conversation } = aConversation({ inboundCount: 60 });
    expect(unreadCount).toBe(1);
    const message = { ...line(20), text: "Corrigido", editedAt: "2026-11-23T12:00:00Z" };
    act(() => applyEvent(client, { name: "message-changed", conversation, message }));
    const texts = () =>
      now.current.query.data?.pages.flatMap(({ items }) => items.map(({ text }) => text));
    await vi.waitFor(() => expect(texts()).toContain("Corrigido"));
  });

  it("is loaded anew when the conversation changed as a whole", async () => {
    const { jump, ids } = await open();
    await jump("m20");
    const recalled = { ...line(20), id: "m20b" };
    thread.splice(21, 0, recalled);
    const { unreadCount, ...conversation } = aConversation({ inboundCount: 61 });
    expect(unreadCount).toBe(1);
    act(() => applyEvent(client, { name: "conversation", conversation }));
    await vi.waitFor(() => expect(ids()).toContain("m20b"));
  });

  it("who writes is brought to the end, where it stands", async () => {
    const { now, jump, shows } = await open();
    await jump("m20");
    const entry = {
      clientId: "x",
      conversationId: "c1",
      body: { clientId: "x", type: "text" as const, text: "Já respondo" },
      at: new Date(start).toISOString(),
      hindrance: null,
    };
    act(() => keep(entry));
    await shows(["m50", "m59"]);
    expect(now.current.pending).toEqual([entry]);
  });

  it("what was left unsent does not keep one from going there", async () => {
    const { now, jump, shows } = await open();
    act(() =>
      keep({
        clientId: "x",
        conversationId: "c1",
        body: { clientId: "x", type: "text", text: "Parada" },
        at: new Date(start).toISOString(),
        hindrance: unreachable,
      }),
    );
    await jump("m20");
    await shows(["m15", "m24"]);
    expect(now.current.pending).toEqual([]);
  });
});
