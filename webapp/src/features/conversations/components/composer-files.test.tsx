import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act, fireEvent, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { delay, http, HttpResponse } from "msw";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { channelsQuery } from "@/api/channels";
import { aChannel, aConversation, aMessage } from "@/test/samples";
import { server } from "@/test/server";
import { outbox } from "../api/outbox-store";
import { quote, quotes } from "../lib/quotes";
import * as recording from "../lib/recording";
import { tray } from "../lib/tray-store";
import { Composer } from "./composer";

const messages = "http://localhost/api/conversations/c1/messages";
const attachments = "http://localhost/api/conversations/c1/attachments";
const attachment = {
  id: "a1",
  type: "image",
  filename: "planta.jpg",
  contentType: "image/jpeg",
  size: 2048,
  width: 4,
  height: 3,
  seconds: null,
};

let sent: unknown[];
let discarded: string[];
let client: QueryClient;

beforeEach(() => {
  sent = [];
  discarded = [];
  outbox.set([]);
  sessionStorage.clear();
  tray.set([]);
  quotes.set({});
  client = new QueryClient();
  client.setQueryData(channelsQuery.queryKey, [aChannel()]);
  client.setQueryDefaults(channelsQuery.queryKey, { staleTime: Infinity });
  URL.createObjectURL = () => "blob:planta";
  URL.revokeObjectURL = () => undefined;
  server.use(
    http.post(messages, async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json(aMessage({ direction: "outbound" }), { status: 202 });
    }),
    http.post(attachments, () => HttpResponse.json(attachment, { status: 201 })),
    http.delete("http://localhost/api/attachments/:id", ({ params }) => {
      discarded.push(String(params.id));
      return new HttpResponse(null, { status: 204 });
    }),
  );
});

function compose() {
  render(
    <QueryClientProvider client={client}>
      <Composer conversation={aConversation()} />
    </QueryClientProvider>,
  );
}
const field = () => screen.getByRole<HTMLTextAreaElement>("textbox");
const photo = (name = "planta.jpg") => new File(["foto"], name, { type: "image/jpeg" });

function paste(...files: File[]) {
  fireEvent.paste(field(), { clipboardData: { files, types: ["Files"] } });
}

describe("files in the composer", () => {
  it("go with the words that are typed", async () => {
    compose();
    paste(photo());
    await screen.findByText("2 kB");
    await userEvent.type(field(), "A planta{Enter}");
    await vi.waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]).toMatchObject({ type: "image", attachment: "a1", text: "A planta" });
    expect(tray.get()).toEqual([]);
    expect(field()).toHaveValue("");
  });

  it("wait until they are uploaded", async () => {
    server.use(
      http.post(attachments, async () => {
        await delay("infinite");
        return HttpResponse.json(attachment, { status: 201 });
      }),
    );
    compose();
    paste(photo());
    expect(await screen.findByRole("progressbar", { name: "Carregando planta.jpg" })).toBeVisible();
    await userEvent.type(field(), "A planta{Enter}");
    expect(screen.getByRole("button", { name: "Enviar" })).toBeDisabled();
    expect(screen.getByTitle("Espere os arquivos carregarem")).toBeVisible();
    expect(screen.getByTitle("Arquivos não podem ser agendados")).toBeDisabled();
    await userEvent.click(screen.getByRole("button", { name: "Tirar planta.jpg" }));
    expect(tray.get()).toEqual([]);
    expect(sent).toEqual([]);
  });

  it("are refused before they are uploaded, with the limit", async () => {
    const film = new File(["x"], "tour.mp4", { type: "video/mp4" });
    compose();
    paste(film);
    expect(await screen.findByRole("alert")).toHaveTextContent(
      "O WhatsApp não aceita este tipo de arquivo.",
    );
    expect(screen.getByTitle("Tire o arquivo que não pode ser enviado")).toBeDisabled();
    const large = photo("enorme.jpg");
    Object.defineProperty(large, "size", { value: 101 * 1024 * 1024 });
    paste(large);
    expect(
      await screen.findByText("Tem 101 MB, e o limite é 100 MB. Envie uma versão menor."),
    ).toBeVisible();
  });

  it("can be sent as what the channel takes them as", async () => {
    const asked: (string | null)[] = [];
    server.use(
      http.post(
        attachments,
        () =>
          HttpResponse.json(
            { type: "urn:imobhub:problem:file-type", alternative: "document" },
            { status: 422 },
          ),
        { once: true },
      ),
      http.post(attachments, ({ request }) => {
        asked.push(new URL(request.url).searchParams.get("type"));
        return HttpResponse.json({ ...attachment, type: "document" }, { status: 201 });
      }),
    );
    compose();
    paste(new File(["%PDF-1.7"], "contrato.pdf", { type: "image/png" }));
    expect(await screen.findByRole("alert")).toHaveTextContent(/não aceita este tipo/);
    await userEvent.click(screen.getByRole("button", { name: "Enviar como documento" }));
    expect(await screen.findByText("2 kB")).toBeVisible();
    expect(asked).toEqual(["document"]);
  });

  it("tell what the server says against them", async () => {
    server.use(
      http.post(attachments, () =>
        HttpResponse.json(
          { type: "urn:imobhub:problem:file-too-large", limit: 5 * 1024 * 1024 },
          { status: 422 },
        ),
      ),
    );
    compose();
    paste(photo());
    expect(await screen.findByText(/o limite é 5 MB/)).toBeVisible();
  });

  it("say how to convert a video that phones do not play", async () => {
    server.use(
      http.post(attachments, () =>
        HttpResponse.json(
          { type: "urn:imobhub:problem:file-codec", alternative: "convert" },
          { status: 422 },
        ),
      ),
    );
    compose();
    paste(photo());
    expect(await screen.findByRole("alert")).toHaveTextContent(
      "O WhatsApp só toca vídeos em H.264 com som em AAC. Converta para",
    );
  });

  it("can be uploaded again when the network failed", async () => {
    server.use(http.post(attachments, () => HttpResponse.error(), { once: true }));
    compose();
    paste(photo());
    const again = await screen.findByRole("button", { name: "Enviar planta.jpg de novo" });
    expect(screen.getByTitle(/^Um arquivo não foi carregado/)).toBeDisabled();
    await userEvent.click(again);
    expect(await screen.findByText("2 kB")).toBeVisible();
  });

  it("are forgotten by the server when they are taken back", async () => {
    compose();
    paste(photo());
    await screen.findByText("2 kB");
    await userEvent.click(screen.getByRole("button", { name: "Tirar planta.jpg" }));
    await waitFor(() => expect(discarded).toEqual(["a1"]));
  });

  it("are not taken from text that is pasted", () => {
    compose();
    fireEvent.paste(field(), {
      clipboardData: { files: [photo()], types: ["text/plain", "Files"] },
    });
    expect(tray.get()).toEqual([]);
  });
});

describe("a voice message", () => {
  it("explains when the microphone is not allowed", async () => {
    Object.defineProperty(navigator, "mediaDevices", {
      configurable: true,
      value: { getUserMedia: () => Promise.reject(new DOMException("no", "NotAllowedError")) },
    });
    compose();
    await userEvent.click(screen.getByRole("button", { name: "Gravar mensagem de voz" }));
    expect(await screen.findByRole("alert")).toHaveTextContent(/não deixou usar o microfone/);
    await userEvent.click(screen.getByRole("button", { name: "Fechar" }));
    expect(field()).toBeVisible();
  });

  it("is offered only while nothing is typed", async () => {
    compose();
    await userEvent.type(field(), "Oi");
    expect(screen.queryByRole("button", { name: "Gravar mensagem de voz" })).toBeNull();
  });

  it("answers what is quoted", async () => {
    vi.spyOn(recording, "startRecording").mockResolvedValue({
      finish: () => Promise.resolve(new File(["oi"], "voz.ogg", { type: "audio/ogg" })),
      cancel: () => undefined,
      level: () => 0,
    });
    server.use(
      http.post(attachments, () =>
        HttpResponse.json({ ...attachment, type: "voice" }, { status: 201 }),
      ),
    );
    compose();
    act(() => quote(aMessage({ id: "m7", conversationId: "c1" })));
    await userEvent.click(screen.getByRole("button", { name: "Gravar mensagem de voz" }));
    await waitFor(() =>
      expect(screen.getByRole("button", { name: "Enviar mensagem de voz" })).toBeEnabled(),
    );
    await userEvent.click(screen.getByRole("button", { name: "Enviar mensagem de voz" }));
    await vi.waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]).toMatchObject({ type: "voice", attachment: "a1", quotes: "m7" });
    expect(quotes.get()).toEqual({});
  });
});

describe("a voice message on its way", () => {
  const cancel = vi.fn();
  beforeEach(() => {
    cancel.mockClear();
    vi.spyOn(recording, "startRecording").mockResolvedValue({
      finish: () => Promise.resolve(new File(["oi"], "voz.ogg", { type: "audio/ogg" })),
      cancel,
      level: () => 0.5,
    });
    server.use(
      http.post(
        attachments,
        async () => {
          await delay("infinite");
          return new HttpResponse(null);
        },
        { once: true },
      ),
      http.post(attachments, () =>
        HttpResponse.json({ ...attachment, type: "voice" }, { status: 201 }),
      ),
    );
  });

  async function send() {
    const button = await screen.findByRole("button", { name: "Enviar mensagem de voz" });
    await waitFor(() => expect(button).toBeEnabled());
    await userEvent.click(button);
  }

  async function record() {
    compose();
    await userEvent.click(screen.getByRole("button", { name: "Gravar mensagem de voz" }));
    await screen.findByRole("meter", { name: "Volume" });
    await send();
  }

  it("shows how loud it is while it is recorded", async () => {
    compose();
    await userEvent.click(screen.getByRole("button", { name: "Gravar mensagem de voz" }));
    const meter = await screen.findByRole("meter", { name: "Volume" });
    await waitFor(() => expect(meter).toHaveAttribute("value", "0.5"));
  });

  it("shows how far it is", async () => {
    await record();
    expect(
      await screen.findByRole("progressbar", { name: "Enviando mensagem de voz" }),
    ).toBeVisible();
    expect(screen.queryByRole("meter")).toBeNull();
  });

  it("is stopped without losing what was said", async () => {
    await record();
    await userEvent.click(await screen.findByRole("button", { name: "Parar o envio" }));
    expect(await screen.findByRole("alert")).toHaveTextContent("Envio interrompido.");
    expect(sent).toEqual([]);
    await send();
    await vi.waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]).toMatchObject({ type: "voice", attachment: "a1" });
  });

  it("is stopped by Escape, and forgotten by another one", async () => {
    await record();
    await screen.findByRole("progressbar");
    await userEvent.keyboard("{Escape}");
    expect(await screen.findByRole("alert")).toHaveTextContent("Envio interrompido.");
    await userEvent.keyboard("{Escape}");
    expect(await screen.findByRole("textbox")).toBeVisible();
    expect(cancel).toHaveBeenCalled();
    expect(sent).toEqual([]);
  });
});

describe("a sticker", () => {
  it("is sent as one only when it is asked for", async () => {
    await import("./opened-attach-menu");
    const rule = {
      kind: "sticker",
      types: ["image/webp"],
      maxBytes: 500 * 1024,
      captioned: false,
    };
    const asked: (string | null)[] = [];
    const capabilities = { ...aChannel().capabilities, files: [rule] };
    client.setQueryData(channelsQuery.queryKey, [aChannel({ capabilities })]);
    server.use(
      http.post(attachments, ({ request }) => {
        asked.push(new URL(request.url).searchParams.get("type"));
        return HttpResponse.json({ ...attachment, type: "sticker" }, { status: 201 });
      }),
    );
    compose();
    await userEvent.click(screen.getByRole("button", { name: "Anexar" }));
    await userEvent.click(await screen.findByRole("menuitem", { name: "Figurinha" }));
    const input = screen.getByTestId("file-input");
    expect(input).toHaveAttribute("accept", "image/webp,.webp");
    await userEvent.upload(input, new File(["oi"], "oi.webp", { type: "image/webp" }));
    await screen.findByText("2 kB");
    await userEvent.type(field(), "{Enter}");
    await vi.waitFor(() => expect(sent).toHaveLength(1));
    expect(asked).toEqual(["sticker"]);
    expect(sent[0]).toMatchObject({ type: "sticker", attachment: "a1" });
  });
});
