import { useState, type ReactNode } from "react";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render as renderBare, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { violations } from "@/test/axe";
import { aSample } from "@/test/samples";
import { server } from "@/test/server";
import { quotes } from "../lib/quotes";
import { noThread, ThreadContextProvider } from "../lib/thread-context";
import { Lightbox } from "./lightbox";

const render = (ui: ReactNode) =>
  renderBare(<QueryClientProvider client={new QueryClient()}>{ui}</QueryClientProvider>);
const pictures = ["Sala", "Cozinha", "Varanda"].map((text) => aSample("image", { id: text, text }));
const load = vi.fn();
const onClose = vi.fn();

beforeEach(() => {
  // jsdom knows dialogs, but not how they open and close.
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function () {
    this.open = false;
    this.dispatchEvent(new Event("close"));
  };
  load.mockReset();
});

function Viewer({ first, ready = false }: { first: number; ready?: boolean }) {
  const [id, setId] = useState(pictures[first]?.id);
  const shown = pictures.find((picture) => picture.id === id);
  return shown === undefined ? null : (
    <Lightbox
      pictures={pictures}
      shown={shown}
      onShow={setId}
      onClose={onClose}
      older={{ loading: false, ready, load }}
    />
  );
}
const picture = () => screen.getByRole("img").getAttribute("src");

describe("pictures in full size", () => {
  it("are walked through by keys and buttons, to either end", async () => {
    render(<Viewer first={1} />);
    screen.getByRole("button", { name: "Fechar" }).focus();
    expect(screen.getByRole("dialog")).toHaveTextContent("2 de 3");
    await userEvent.keyboard("{ArrowRight}{ArrowRight}");
    expect(picture()).toBe("/api/media/Varanda");
    expect(screen.getByRole("button", { name: "Próxima foto" })).toBeDisabled();
    await userEvent.keyboard("{ArrowLeft}");
    await userEvent.click(screen.getByRole("button", { name: "Foto anterior" }));
    expect(picture()).toBe("/api/media/Sala");
    expect(screen.getByRole("button", { name: "Foto anterior" })).toBeDisabled();
  });

  it("are accessible, and can be kept", async () => {
    const { container } = render(<Viewer first={0} />);
    expect(screen.getByRole("img", { name: "Sala" })).toBeInTheDocument();
    const link = screen.getByRole("link", { name: "Baixar" });
    expect(link).toHaveAttribute("href", "/api/media/Sala");
    expect(link).toHaveAttribute("download", "fachada.jpg");
    expect(await violations(container)).toEqual([]);
  });

  it("are enlarged step by step, and fit again with the next one", async () => {
    render(<Viewer first={0} />);
    const zoom = () => document.querySelector("[data-zoom]")?.getAttribute("data-zoom");
    screen.getByRole("button", { name: "Fechar" }).focus();
    await userEvent.keyboard("+++++");
    expect(zoom()).toBe("4");
    await userEvent.keyboard("-");
    expect(zoom()).toBe("3");
    await userEvent.keyboard("{ArrowRight}");
    expect(zoom()).toBe("1");
    await userEvent.dblClick(screen.getByRole("img"));
    expect(zoom()).toBe("2");
  });

  it("ask for older ones at the beginning, where there are any", () => {
    render(<Viewer first={0} ready />);
    expect(load).toHaveBeenCalled();
    load.mockReset();
    render(<Viewer first={1} ready />);
    expect(load).not.toHaveBeenCalled();
  });

  it("close by the button, and tell", async () => {
    render(<Viewer first={0} />);
    await userEvent.click(screen.getByRole("button", { name: "Fechar" }));
    expect(onClose).toHaveBeenCalledOnce();
  });

  it("can be answered and reacted to", async () => {
    const reactions: string[] = [];
    server.use(
      http.put("http://localhost/api/conversations/c1/messages/:id/reaction", ({ params }) => {
        reactions.push(String(params.id));
        return new HttpResponse(null, { status: 204 });
      }),
    );
    const can = { closed: false, quote: true, react: true };
    render(
      <ThreadContextProvider value={{ ...noThread, can }}>
        <Viewer first={1} />
      </ThreadContextProvider>,
    );
    await userEvent.click(screen.getByRole("button", { name: "Reagir" }));
    await userEvent.click(screen.getByRole("button", { name: "Reagir com 👍" }));
    await vi.waitFor(() => expect(reactions).toEqual(["Cozinha"]));
    await userEvent.click(screen.getByRole("button", { name: "Responder" }));
    expect(quotes.get().c1?.id).toBe("Cozinha");
    expect(onClose).toHaveBeenCalled();
  });

  it("are only looked at where nothing can be sent", () => {
    const can = { closed: true, quote: true, react: true };
    render(
      <ThreadContextProvider value={{ ...noThread, can }}>
        <Viewer first={1} />
      </ThreadContextProvider>,
    );
    expect(screen.queryByRole("button", { name: "Responder" })).toBeNull();
  });
});
