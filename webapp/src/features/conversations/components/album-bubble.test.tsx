import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act, fireEvent, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { describe, expect, it, vi } from "vitest";
import { violations } from "@/test/axe";
import { aSample } from "@/test/samples";
import { server } from "@/test/server";
import { quotes } from "../lib/quotes";
import { noThread, ThreadContextProvider } from "../lib/thread-context";
import { AlbumBubble } from "./album-bubble";

const can = { closed: false, quote: true, react: true };
const openPicture = vi.fn();
const messages = "http://localhost/api/conversations/c1/messages";
const picture = (id: string) => aSample("image", { id, text: null });

function show(count: number) {
  const [first, ...rest] = Array.from({ length: count }, (_, index) => picture(`p${index}`));
  return render(
    <QueryClientProvider client={new QueryClient()}>
      <ThreadContextProvider value={{ ...noThread, contactName: "Marina Souza", can, openPicture }}>
        <AlbumBubble messages={[first ?? picture("p0"), ...rest]} opens />
      </ThreadContextProvider>
    </QueryClientProvider>,
  );
}

describe("an album", () => {
  it("shows up to four pictures, each to be opened", async () => {
    const { container } = show(4);
    expect(screen.getAllByRole("button", { name: "Abrir foto" })).toHaveLength(4);
    expect(screen.getByRole("article", { name: /Marina Souza, 4 fotos/ })).toBeVisible();
    expect(await violations(container)).toEqual([]);
  });

  it("leads to those that do not fit", async () => {
    show(7);
    expect(screen.getAllByRole("button", { name: /foto/ })).toHaveLength(4);
    await userEvent.click(screen.getByRole("button", { name: "Ver mais 4 fotos" }));
    expect(openPicture).toHaveBeenCalledWith("p3");
  });

  it("lets each picture be answered and reacted to", async () => {
    const reactions: unknown[] = [];
    server.use(
      http.put(`${messages}/p2/reaction`, async ({ request }) => {
        reactions.push(await request.json());
        return new HttpResponse(null, { status: 204 });
      }),
    );
    show(3);
    const third = within(screen.getAllByRole("listitem").at(2) ?? document.body);
    await userEvent.click(third.getByRole("button", { name: "Reagir e mais" }));
    await userEvent.click(screen.getByRole("button", { name: "Reagir com 👍" }));
    await vi.waitFor(() => expect(reactions).toEqual([{ emoji: "👍" }]));
    await userEvent.click(third.getByRole("button", { name: "Responder" }));
    expect(quotes.get().c1?.id).toBe("p2");
  });

  it("offers nothing on a picture that stands for others", () => {
    show(7);
    expect(screen.getAllByRole("toolbar")).toHaveLength(3);
  });

  it("opens the tools of a picture on which a finger rests", () => {
    vi.useFakeTimers();
    show(2);
    const picture = screen.getAllByRole("button", { name: "Abrir foto" }).at(1) ?? document.body;
    fireEvent.pointerDown(picture, { pointerType: "touch", clientX: 5, clientY: 5 });
    act(() => {
      vi.advanceTimersByTime(500);
    });
    vi.useRealTimers();
    expect(screen.getByRole("dialog", { name: "Ações da mensagem" })).toBeVisible();
  });
});
