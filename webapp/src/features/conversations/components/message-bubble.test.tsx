import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Message } from "@/api/types";
import { toasts } from "@/components/ui/toast";
import * as links from "@/lib/links";
import { violations } from "@/test/axe";
import { aFile, aSample, samples } from "@/test/samples";
import { server } from "@/test/server";
import { threadQuery } from "../api/queries";
import { stopPlaying } from "../lib/audio-player";
import { noThread, ThreadContextProvider } from "../lib/thread-context";
import { MessageBubble } from "./message-bubble";
import { SystemLine } from "./system-line";

const media = "http://localhost/api/media";
const jumpTo = vi.fn();
const openPicture = vi.fn();
let client: QueryClient;

beforeEach(() => {
  client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  toasts.set([]);
  stopPlaying();
});

const bubble = (message: Message) => (
  <QueryClientProvider client={client}>
    <ThreadContextProvider
      value={{ ...noThread, contactName: "Marina Souza", jumpTo, openPicture }}
    >
      {message.type === "system" ? (
        <SystemLine message={message} />
      ) : (
        <MessageBubble message={message} opens />
      )}
    </ThreadContextProvider>
  </QueryClientProvider>
);
const show = (message: Message) => render(bubble(message));

describe("bubbles", () => {
  it.each(samples)("of %s are accessible, and say who and when", async (name) => {
    const { container } = show(aSample(name));
    expect(container).toHaveTextContent("09:00");
    expect(await violations(container)).toEqual([]);
  });

  it("of a group name who wrote", () => {
    const { container } = show(
      aSample("text", { author: { kind: "contact", id: null, name: "Paulo Exemplo" } }),
    );
    expect(container).toHaveTextContent("Paulo Exemplo");
  });

  it("of a type that this version does not know hold its place", () => {
    show(aSample("unsupported", { type: "hologram" as Message["type"], unsupported: null }));
    expect(screen.getByText("Mensagem de um tipo que ainda não mostramos")).toBeVisible();
  });
});

describe("a picture", () => {
  it("is shown small with its caption, and opens large", async () => {
    show(aSample("image"));
    expect(document.querySelector("img")).toHaveAttribute("src", "/api/media/image/thumbnail");
    expect(screen.getByText("Esta é a fachada, dá para ver a varanda")).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: /^Abrir foto: Esta é a fachada/ }));
    expect(openPicture).toHaveBeenCalledWith("image");
  });

  it("without a small one is shown itself", () => {
    show(aSample("image", { media: aFile({ thumbnail: false }) }));
    expect(document.querySelector("img")).toHaveAttribute("src", "/api/media/image");
  });

  it("says that it is on its way", () => {
    show(aSample("imageExpected"));
    expect(screen.getByRole("status")).toHaveTextContent("O arquivo está chegando…");
    expect(document.querySelector("img")).toBeNull();
  });

  it("says why it did not come, and is asked for again", async () => {
    const failed = aSample("imageFailed");
    client.setQueryData(threadQuery("c1").queryKey, {
      pages: [{ items: [failed], next: null, previous: null }],
      pageParams: [null],
    });
    server.use(
      http.post(`${media}/imageFailed/retry`, () =>
        HttpResponse.json(aFile({ state: "expected" }), { status: 202 }),
      ),
    );
    show(failed);
    expect(screen.getByText(/não está mais no WhatsApp/)).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "Tentar de novo" }));
    await vi.waitFor(() =>
      expect(client.getQueryData(threadQuery("c1").queryKey)?.pages[0]?.items[0]).toMatchObject({
        media: { state: "expected" },
      }),
    );
  });

  it("says so when it cannot be asked for", async () => {
    server.use(
      http.post(`${media}/imageFailed/retry`, () => HttpResponse.json({}, { status: 403 })),
    );
    show(aSample("imageFailed"));
    await userEvent.click(screen.getByRole("button", { name: "Tentar de novo" }));
    await vi.waitFor(() =>
      expect(toasts.get().map(({ text }) => text)).toEqual([
        "Não foi possível pedir o arquivo de novo. Tente mais tarde.",
      ]),
    );
  });
});

describe("sound", () => {
  it("is played, shows where it is and changes its speed", async () => {
    vi.spyOn(HTMLMediaElement.prototype, "pause").mockReturnValue();
    vi.spyOn(HTMLMediaElement.prototype, "play").mockImplementation(function (
      this: HTMLMediaElement,
    ) {
      this.dispatchEvent(new Event("play"));
      return Promise.resolve();
    });
    show(aSample("voice"));
    expect(screen.getByText("0:23")).toBeVisible();
    const place = screen.getByRole("slider", { name: "Posição" });
    expect(place).toHaveAttribute("aria-valuetext", "0:00 de 0:23");
    await userEvent.click(screen.getByRole("button", { name: "Ouvir" }));
    expect(screen.getByRole("button", { name: "Pausar" })).toBeVisible();
    for (const speed of ["1,5×", "2×", "1×"]) {
      await userEvent.click(screen.getByRole("button", { name: /^Velocidade/ }));
      expect(screen.getByRole("button", { name: `Velocidade: ${speed}` })).toBeVisible();
    }
  });

  it("in a file has the file's name", () => {
    show(aSample("audio"));
    expect(screen.getByText("ata-da-assembleia.mp3")).toBeVisible();
    expect(screen.getByText("12:34")).toBeVisible();
  });
});

describe("other files", () => {
  it("are downloaded under their name", () => {
    show(aSample("document"));
    const link = screen.getByRole("link", { name: /Matrícula 45.120/ });
    expect(link).toHaveAttribute("href", "/api/media/document");
    expect(link).toHaveAttribute("download", "Matrícula 45.120 – Edifício Ipê Amarelo.pdf");
    expect(link).toHaveTextContent(/PDF · 1,2.MB/);
  });

  it("that are films have a picture before they are played", () => {
    show(aSample("video"));
    const film = document.querySelector("video");
    expect(film).toHaveAttribute("poster", "/api/media/video/thumbnail");
    expect(film).toHaveAttribute("preload", "none");
    expect(screen.getByText("Tour pela cobertura")).toBeVisible();
  });

  it("that are stickers stand without a bubble", () => {
    show(aSample("sticker"));
    const sticker = screen.getByRole("img", { name: "Figurinha" });
    expect(sticker).toHaveAttribute("src", "/api/media/sticker");
    expect(sticker.closest(".bg-inbound")).toBeNull();
  });
});

describe("a place", () => {
  it("is opened on the map, which learns nothing of us", () => {
    show(aSample("location"));
    const link = screen.getByRole("link", { name: /Edifício Ipê Amarelo/ });
    expect(link).toHaveAttribute(
      "href",
      "https://www.google.com/maps/search/?api=1&query=-23.5614,-46.6559",
    );
    expect(link).toHaveAttribute("rel", "noopener noreferrer");
    expect(link).toHaveAttribute("target", "_blank");
    expect(link).toHaveTextContent("Rua Harmonia, 456");
  });
});

describe("a contact card", () => {
  it("is saved as a file and its number copied", async () => {
    const user = userEvent.setup();
    const download = vi.spyOn(links, "download").mockReturnValue();
    show(aSample("contacts"));
    await user.click(screen.getByRole("button", { name: "Salvar contato Paulo Antunes" }));
    expect(download).toHaveBeenCalledWith(
      "Paulo Antunes.vcf",
      "text/vcard",
      expect.stringContaining("TEL;TYPE=CELL:+55 11 90000-0456"),
    );
    await user.click(screen.getByRole("button", { name: "Copiar número +55 11 90000-0456" }));
    expect(await navigator.clipboard.readText()).toBe("+55 11 90000-0456");
    expect(toasts.get().at(-1)?.text).toBe("Número copiado");
  });
});

describe("answers", () => {
  it("say what was chosen, and from what", () => {
    show(aSample("choice"));
    expect(screen.getByText("Escolheu na lista")).toBeVisible();
    expect(screen.getByText("15:00")).toBeVisible();
    expect(screen.getByText("quinta-feira, 26/11")).toBeVisible();
  });

  it("to a form are a list, without the form's own sign", () => {
    show(aSample("flow"));
    expect(screen.getByText("renda mensal").nextSibling).toHaveTextContent("R$ 12.000");
    expect(screen.queryByText(/ft-1/)).toBeNull();
  });

  it("that are no list are shown as they came", () => {
    show(aSample("flow", { flow: { name: null, answers: [], raw: "{quebrado" } }));
    expect(screen.getByText("{quebrado")).toBeVisible();
  });
});

describe("an order", () => {
  it("lists what is wanted, and adds it up", () => {
    show(aSample("order"));
    expect(screen.getByText("Pedido com 2 itens")).toBeVisible();
    const item = screen.getByText("AP-101").closest("li");
    expect(item).toHaveTextContent(/1 × AP-101R\$.450\.000,50/);
    expect(screen.getByText("Total").nextSibling).toHaveTextContent(/R\$.520\.000,50/);
    expect(screen.getByText("Quero visitar os dois")).toBeVisible();
  });

  it("has no total where a price is missing or currencies differ", () => {
    const item = { product: "A", quantity: 1, price: 10, currency: "USD" };
    const other = { ...item, currency: "BRL" };
    const { rerender } = show(aSample("order", { order: { catalog: null, items: [item, other] } }));
    expect(screen.queryByText("Total")).toBeNull();
    const unpriced = { ...item, price: null };
    rerender(bubble(aSample("order", { order: { catalog: null, items: [item, unpriced] } })));
    expect(screen.queryByText("Total")).toBeNull();
    rerender(bubble(aSample("order", { order: { catalog: null, items: [item] } })));
    expect(screen.getByText("Total").nextSibling).toHaveTextContent(/US\$.10/);
  });
});

describe("where a message comes from", () => {
  it("is an ad: words and a link, nothing is loaded", () => {
    show(aSample("ad"));
    expect(screen.getByText("Apartamento de 2 dormitórios na Vila Madalena")).toBeVisible();
    expect(screen.getByRole("link")).toHaveAttribute("href", "https://fb.me/3xAmpLe");
    expect(document.querySelector("img")).toBeNull();
  });

  it("is an ad whose link is a script: no link", () => {
    const { ad } = aSample("ad");
    show(aSample("ad", { ad: ad && { ...ad, sourceUrl: "javascript:alert(1)" } }));
    expect(screen.queryByRole("link")).toBeNull();
  });

  it("is a product, or somebody else", () => {
    show(aSample("product"));
    expect(screen.getByText("AP-101")).toBeVisible();
    show(aSample("forwardedOften"));
    expect(screen.getByText("Encaminhada com frequência")).toBeVisible();
  });

  it("is the agency's phone", () => {
    show(aSample("byPhone"));
    expect(screen.getByText("Celular")).toBeVisible();
    expect(screen.getByRole("img", { name: "Ouvida" })).toBeVisible();
  });
});

describe("a quote", () => {
  it("shows what is answered, and leads there", async () => {
    show(aSample("quote"));
    const quote = screen.getByRole("button", { name: /Temos o 82/ });
    expect(within(quote).getByText("Equipe")).toBeVisible();
    await userEvent.click(quote);
    expect(jumpTo).toHaveBeenCalledWith("quoted");
  });

  it("of a message that is not here says so", () => {
    show(aSample("quoteLost"));
    expect(screen.getByText("A mensagem citada não está aqui")).toBeVisible();
    expect(screen.queryByRole("button", { name: /citada/ })).toBeNull();
  });
});

describe("reactions", () => {
  it("say who reacted, each emoji once", () => {
    show(
      aSample("reacted", {
        reactions: [
          { emoji: "👍", by: "contact" },
          { emoji: "👍", by: "agency" },
        ],
      }),
    );
    expect(screen.getAllByRole("listitem")).toHaveLength(1);
    expect(screen.getByText("👍 de Marina Souza, Equipe")).toBeInTheDocument();
  });
});

describe("the history of a message", () => {
  const versions = [
    { at: "2026-11-23T12:06:00Z", type: "text", text: "Chego às 10h30." },
    { at: "2026-11-23T12:00:00Z", type: "text", text: "Chego às 10h." },
  ];
  const url = "http://localhost/api/conversations/c1/messages/:id/versions";

  it("is shown on demand, and the focus comes back", async () => {
    server.use(http.get(url, () => HttpResponse.json(versions)));
    show(aSample("edited"));
    const mark = screen.getByRole("button", { name: /editada/ });
    await userEvent.click(mark);
    const history = await screen.findByRole("dialog", { name: "O que a mensagem dizia" });
    expect(await within(history).findByText("Chego às 10h.")).toBeVisible();
    await userEvent.keyboard("{Escape}");
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(mark).toHaveFocus();
  });

  it("keeps what was deleted, for the team", async () => {
    server.use(http.get(url, () => HttpResponse.json(versions.slice(1))));
    show(aSample("deleted"));
    expect(screen.getByText("Mensagem apagada")).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: /Ver o que dizia/ }));
    expect(await screen.findByText("Chego às 10h.")).toBeVisible();
  });

  it("says when it cannot be loaded, and tries again", async () => {
    server.use(http.get(url, () => HttpResponse.error(), { once: true }));
    show(aSample("edited"));
    await userEvent.click(screen.getByRole("button", { name: /editada/ }));
    server.use(http.get(url, () => HttpResponse.json(versions)));
    await userEvent.click(await screen.findByRole("button", { name: "Tentar de novo" }));
    expect(await screen.findByText("Chego às 10h.")).toBeVisible();
  });
});

describe("a very long text", () => {
  it("begins only, until one wants to read on", async () => {
    const text = "palavra ".repeat(400).trim();
    const { container } = show(aSample("text", { text }));
    expect(container.textContent.length).toBeLessThan(1_700);
    await userEvent.click(screen.getByRole("button", { name: "Ler mais" }));
    expect(screen.getByText(text)).toBeVisible();
  });
});

describe("a template with a file above", () => {
  const template = {
    name: "foto_do_imovel",
    language: "pt_BR",
    header: null,
    file: "image",
    place: null,
    footer: null,
    buttons: [],
  };

  it("shows the picture before its words, and in full size", async () => {
    const media = aFile();
    show(aSample("text", { type: "template", text: "Olá, Marina!", template, media }));
    const picture = screen.getByRole("button", { name: "Abrir foto" });
    const words = screen.getByText("Olá, Marina!");
    expect(picture.compareDocumentPosition(words)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    await userEvent.click(picture);
    expect(openPicture).toHaveBeenCalled();
  });

  it("names the document", () => {
    const media = aFile({ filename: "proposta.pdf", contentType: "application/pdf" });
    const file = "document";
    show(aSample("text", { type: "template", text: "Oi", template: { ...template, file }, media }));
    expect(screen.getByText("proposta.pdf")).toBeVisible();
  });
});

describe("what happened by itself", () => {
  it("is told in the reader's language", () => {
    show(aSample("system"));
    expect(screen.getByText(/Marina Souza trocou de número/)).toBeVisible();
    expect(screen.queryByText(/changed from/)).toBeNull();
  });
});

describe("a call", () => {
  it.each([
    ["call", "missed", "Ligação perdida"],
    ["call", "answered", "Ligação atendida"],
    ["call", "answered 35", "Ligação atendida, 35 s"],
    ["call", "answered 754", "Ligação atendida, 12:34"],
    ["call", "diverted", "Ligação pelo WhatsApp"],
    ["call-permission", "accept", "Marina Souza aceitou receber ligações"],
    ["call-permission", "reject", "Marina Souza não aceitou receber ligações"],
    ["call-permission", "later", "Marina Souza respondeu ao pedido para receber ligações"],
  ] as const)("is told in words: %s, %s", (what, text, words) => {
    const { container } = show(aSample("system", { system: { what, text } }));
    expect(container).toHaveTextContent(words);
    expect(container).not.toHaveTextContent(text);
  });
});

describe("what cannot be shown", () => {
  it.each([
    ["poll_creation", "Enquete"],
    ["view-once", "Mensagem de visualização única"],
    ["hologram", "Mensagem de um tipo que ainda não mostramos"],
  ])("%s is called %s", (kind, expected) => {
    show(aSample("unsupported", { unsupported: { kind, detail: null } }));
    expect(screen.getByText(expected)).toBeVisible();
    expect(screen.getByText(/veja no celular/)).toBeVisible();
  });
});
