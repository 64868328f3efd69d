import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { delay, http, HttpResponse } from "msw";
import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { sessionState } from "@/api/session";
import type { MessageTemplate, NumberOwner } from "@/api/types";
import { violations } from "@/test/axe";
import { aChannel, aConversation, aMessage, me } from "@/test/samples";
import { server } from "@/test/server";
import { aTemplate } from "@/test/templates";
import type NewConversationWindow from "./new-conversation";
import type PickerWindow from "./template-window";

const host = "http://localhost";
const paused = aTemplate({}, { name: "feirao", hindrance: "PAUSED" });
const proposal = aTemplate({ header: { kind: "DOCUMENT", line: null } });
const pdf = new File(["%PDF-1.7"], "proposta.pdf", { type: "application/pdf" });
const photo = new File(["jpeg"], "fachada.jpg", { type: "image/jpeg" });
const { capabilities } = aChannel();
const line = aChannel({
  capabilities: {
    ...capabilities,
    files: [
      ...capabilities.files,
      { kind: "document", types: ["application/pdf"], maxBytes: 100, captioned: true },
    ],
  },
});
let uploads: string[];
let discarded: string[];
let sent: Record<string, unknown>[];
let items: MessageTemplate[];
let asked: URLSearchParams[];
const close = vi.fn();
const open = vi.fn();

let NewConversation: typeof NewConversationWindow;
let TemplateWindow: typeof PickerWindow;

/** Their texts are added to the catalogue that is there by then. */
beforeAll(async () => {
  ({ default: NewConversation } = await import("./new-conversation"));
  ({ default: TemplateWindow } = await import("./template-window"));
});

beforeEach(() => {
  sent = [];
  asked = [];
  uploads = [];
  discarded = [];
  URL.createObjectURL = () => "blob:fachada";
  URL.revokeObjectURL = () => undefined;
  items = [aTemplate(), paused];
  close.mockReset();
  open.mockReset();
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true;
  };
  const keep = async (request: Request) =>
    void sent.push((await request.json()) as Record<string, unknown>);
  server.use(
    http.get(`${host}/api/conversations/c1`, () => HttpResponse.json(aConversation())),
    http.get(`${host}/api/channels/w1/templates`, ({ request }) => {
      asked.push(new URL(request.url).searchParams);
      return HttpResponse.json({
        items,
        languages: items.length === 0 ? [] : ["en_US", "pt_BR"],
        syncedAt: null,
      });
    }),
    http.get(`${host}/api/channels`, () => HttpResponse.json({ items: [line] })),
    http.post(`${host}/api/conversations/c1/messages`, async ({ request }) => {
      await keep(request);
      return HttpResponse.json(aMessage({ type: "template" }), { status: 202 });
    }),
    http.post(`${host}/api/:kind/:id/attachments`, ({ request, params }) => {
      uploads.push(`${String(params.kind)}/${String(params.id)}${new URL(request.url).search}`);
      return HttpResponse.json({ id: "a1", size: 2048 }, { status: 201 });
    }),
    http.delete(`${host}/api/attachments/:id`, ({ params }) => {
      discarded.push(String(params.id));
      return new HttpResponse(null, { status: 204 });
    }),
    http.post(`${host}/api/conversations`, async ({ request }) => {
      await keep(request);
      return HttpResponse.json(aConversation({ id: "c9" }), { status: 201 });
    }),
  );
});

const show = (what: React.ReactNode) =>
  render(<QueryClientProvider client={new QueryClient()}>{what}</QueryClientProvider>);
const showPicker = () => show(<TemplateWindow conversationId="c1" onClose={close} />);
const choose = async () =>
  userEvent.click(await screen.findByRole("button", { name: /boas vindas/ }));
const refuse = (path: string, code: string, status: number) =>
  server.use(
    http.post(`${host}${path}`, async ({ request }) => {
      sent.push((await request.json()) as Record<string, unknown>);
      return HttpResponse.json({ type: `urn:imobhub:problem:${code}` }, { status });
    }),
  );

describe("the template picker", () => {
  it("shows what the contact will read and sends it", async () => {
    const { container } = showPicker();
    await choose();
    const preview = screen.getByRole("figure", { name: "Como Marina Souza vai ler" });
    expect(preview).toHaveTextContent("Olá, Marina! Já falamos com você.");
    await userEvent.type(screen.getByLabelText("Variável 1"), " S.");
    expect(preview).toHaveTextContent("Olá, Marina S.!");
    expect(await violations(container)).toEqual([]);
    await userEvent.click(screen.getByRole("button", { name: "Enviar modelo" }));
    await vi.waitFor(() => expect(close).toHaveBeenCalled());
    expect(sent).toMatchObject([
      { type: "template", template: { name: "boas_vindas", body: { "1": "Marina S." } } },
    ]);
  });

  it("plans one for later", async () => {
    server.use(
      http.post(`${host}/api/conversations/c1/scheduled`, async ({ request }) => {
        sent.push((await request.json()) as Record<string, unknown>);
        return HttpResponse.json({}, { status: 201 });
      }),
    );
    showPicker();
    await choose();
    await userEvent.click(screen.getByRole("button", { name: "Agendar" }));
    await userEvent.click(await screen.findByRole("button", { name: "Agendar" }));
    await vi.waitFor(() => expect(close).toHaveBeenCalled());
    expect(sent).toMatchObject([
      {
        cancelIfAnswered: true,
        message: { template: { name: "boas_vindas", body: { "1": "Marina" } } },
      },
    ]);
  });

  it("fills a gap at a press with what is known", async () => {
    sessionState.set({
      kind: "signed-in",
      session: { accessToken: "t", expiresAt: "2099-01-01T00:00:00Z", user: me },
    });
    const { container } = showPicker();
    await choose();
    const field = screen.getByLabelText("Variável 1");
    await userEvent.click(screen.getByRole("button", { name: "Usar Marina Souza" }));
    expect(field).toHaveValue("Marina Souza");
    expect(screen.queryByRole("button", { name: "Usar Marina Souza" })).toBeNull();
    await userEvent.click(screen.getByRole("button", { name: "Usar +55 11 98765-4321" }));
    expect(field).toHaveValue("+55 11 98765-4321");
    expect(await violations(container)).toEqual([]);
    await userEvent.click(screen.getByRole("button", { name: "Usar Roberta Lima" }));
    expect(field).toHaveValue("Roberta Lima");
  });

  it("says why a template cannot be chosen", async () => {
    showPicker();
    const row = await screen.findByRole("button", { name: /feirao/ });
    expect(row).toBeDisabled();
    expect(row).toHaveTextContent("Pausado pela Meta por baixa qualidade");
  });

  it("searches and filters by language on the server", async () => {
    showPicker();
    await userEvent.type(await screen.findByLabelText("Buscar modelo"), "visita");
    await userEvent.selectOptions(screen.getByLabelText("Idioma"), "en_US");
    await vi.waitFor(() => {
      expect(asked.at(-1)?.get("query")).toBe("visita");
      expect(asked.at(-1)?.get("language")).toBe("en_US");
    });
  });

  it("sends nothing with an empty gap", async () => {
    showPicker();
    await choose();
    await userEvent.clear(screen.getByLabelText("Variável 1"));
    await userEvent.click(screen.getByRole("button", { name: "Enviar modelo" }));
    expect(screen.getByText("Preencha este campo.")).toBeVisible();
    expect(sent).toEqual([]);
  });

  it("keeps what was typed when the server refuses, and repeats with the same id", async () => {
    refuse("/api/conversations/c1/messages", "template-not-usable", 422);
    showPicker();
    await choose();
    const send = screen.getByRole("button", { name: "Enviar modelo" });
    await userEvent.click(send);
    expect(await screen.findByText("A Meta não aceita este modelo agora.")).toBeVisible();
    await userEvent.click(send);
    await vi.waitFor(() => expect(sent).toHaveLength(2));
    expect(sent[0]?.clientId).toBe(sent[1]?.clientId);
    expect(close).not.toHaveBeenCalled();
  });

  it("sends the document that stands above, and says before that it is missing", async () => {
    items = [proposal];
    const { container } = showPicker();
    await choose();
    const send = screen.getByRole("button", { name: "Enviar modelo" });
    expect(send).toBeDisabled();
    expect(send).toHaveAccessibleDescription("Escolha o documento do topo para enviar.");
    await userEvent.upload(await screen.findByLabelText("Documento no topo"), pdf);
    await vi.waitFor(() => expect(send).toBeEnabled());
    expect(screen.getByRole("figure")).toHaveTextContent("proposta.pdf");
    expect(uploads).toEqual(["conversations/c1?type=document"]);
    expect(await violations(container)).toEqual([]);
    await userEvent.click(send);
    await vi.waitFor(() => expect(close).toHaveBeenCalled());
    expect(sent).toMatchObject([{ template: { name: "boas_vindas", attachment: "a1" } }]);
  });

  it("shows the picture that stands above", async () => {
    items = [aTemplate({ header: { kind: "IMAGE", line: null } })];
    showPicker();
    await choose();
    await userEvent.upload(await screen.findByLabelText("Imagem no topo"), photo);
    const preview = within(screen.getByRole("figure"));
    expect(await preview.findByRole("img", { name: "fachada.jpg" })).toBeVisible();
    await userEvent.click(await screen.findByRole("button", { name: "Tirar arquivo" }));
    expect(preview.queryByRole("img")).toBeNull();
    await vi.waitFor(() => expect(discarded).toEqual(["a1"]));
  });

  it("refuses another kind of file before it is uploaded", async () => {
    items = [proposal];
    showPicker();
    await choose();
    const field = await screen.findByLabelText("Documento no topo");
    await userEvent.upload(field, photo, { applyAccept: false });
    expect(await screen.findByRole("alert")).toHaveTextContent("leva um documento");
    expect(uploads).toEqual([]);
    expect(screen.getByRole("button", { name: "Enviar modelo" })).toBeDisabled();
  });

  it("cancels an upload, and another file may be chosen", async () => {
    items = [proposal];
    server.use(
      http.post(`${host}/api/conversations/c1/attachments`, () => delay("infinite"), {
        once: true,
      }),
    );
    showPicker();
    await choose();
    const field = await screen.findByLabelText("Documento no topo");
    await userEvent.upload(field, pdf);
    expect(await screen.findByRole("progressbar", { name: "Enviando proposta.pdf" })).toBeVisible();
    expect(screen.getByText("Espere o arquivo terminar de subir para enviar.")).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "Cancelar envio" }));
    expect(screen.queryByRole("progressbar")).toBeNull();
    await userEvent.upload(field, pdf);
    await userEvent.click(await screen.findByRole("button", { name: "Tirar arquivo" }));
    expect(screen.getByText("Escolha o documento do topo para enviar.")).toBeVisible();
    await vi.waitFor(() => expect(discarded).toEqual(["a1"]));
  });

  it("takes the file back on the way back, unless it was sent", async () => {
    items = [proposal];
    showPicker();
    await choose();
    await userEvent.upload(await screen.findByLabelText("Documento no topo"), pdf);
    await screen.findByRole("button", { name: "Tirar arquivo" });
    await userEvent.click(screen.getByRole("button", { name: "Voltar aos modelos" }));
    await vi.waitFor(() => expect(discarded).toEqual(["a1"]));
  });

  it("asks for the place that stands above", async () => {
    items = [aTemplate({ header: { kind: "LOCATION", line: null } })];
    showPicker();
    await choose();
    await userEvent.click(screen.getByRole("button", { name: "Enviar modelo" }));
    expect(sent).toEqual([]);
    await userEvent.type(screen.getByLabelText("Latitude"), "-23,5");
    await userEvent.type(screen.getByLabelText("Longitude"), "-46,6");
    await userEvent.click(screen.getByRole("button", { name: "Enviar modelo" }));
    await vi.waitFor(() =>
      expect(sent).toMatchObject([
        { template: { location: { latitude: -23.5, longitude: -46.6 } } },
      ]),
    );
  });

  it("says who can fetch templates when there are none", async () => {
    items = [];
    showPicker();
    expect(await screen.findByText(/Peça a um administrador/)).toBeVisible();
    expect(screen.queryByRole("button", { name: "Buscar na Meta" })).toBeNull();
  });
});

describe("a new conversation", () => {
  const owner: NumberOwner = {
    phone: "+5511987654321",
    display: "+55 11 98765-4321",
    contactId: null,
    name: null,
    conversation: null,
  };
  const answer = (with_: Partial<NumberOwner>) =>
    server.use(
      http.get(`${host}/api/contacts/lookup`, () => HttpResponse.json({ ...owner, ...with_ })),
    );
  const start = () =>
    show(<NewConversation phone="(11) 98765-4321" onOpen={open} onClose={close} />);

  it("begins with a template", async () => {
    answer({});
    const { container } = start();
    expect(await screen.findByText(/ainda não está nos contatos/)).toBeVisible();
    expect(await violations(container)).toEqual([]);
    await userEvent.click(screen.getByRole("button", { name: "Escolher modelo" }));
    await choose();
    await userEvent.type(screen.getByLabelText("Variável 1"), "Marina");
    await userEvent.click(screen.getByRole("button", { name: "Enviar modelo" }));
    await vi.waitFor(() => expect(open).toHaveBeenCalledWith("c9"));
    expect(sent).toMatchObject([
      { channelId: "w1", to: "+5511987654321", message: { type: "template" } },
    ]);
  });

  it("brings a file for the channel, as there is no conversation yet", async () => {
    answer({});
    items = [proposal];
    start();
    await userEvent.click(await screen.findByRole("button", { name: "Escolher modelo" }));
    await choose();
    await userEvent.type(screen.getByLabelText("Variável 1"), "Marina");
    await userEvent.upload(await screen.findByLabelText("Documento no topo"), pdf);
    const send = screen.getByRole("button", { name: "Enviar modelo" });
    await vi.waitFor(() => expect(send).toBeEnabled());
    await userEvent.click(send);
    await vi.waitFor(() => expect(open).toHaveBeenCalledWith("c9"));
    expect(uploads).toEqual(["channels/w1?type=document"]);
    expect(sent).toMatchObject([{ message: { template: { attachment: "a1" } } }]);
  });

  it("leads to the conversation that is there", async () => {
    answer({ name: "Marina", contactId: "p1", conversation: aConversation() });
    start();
    expect(await screen.findByText("Já existe uma conversa com Marina.")).toBeVisible();
    expect(screen.queryByRole("button", { name: "Escolher modelo" })).toBeNull();
    await userEvent.click(screen.getByRole("button", { name: "Abrir conversa" }));
    expect(open).toHaveBeenCalledWith("c1");
  });

  it("says that something is no phone number", async () => {
    server.use(
      http.get(`${host}/api/contacts/lookup`, () =>
        HttpResponse.json({ type: "urn:imobhub:problem:invalid-phone" }, { status: 400 }),
      ),
    );
    start();
    const dialog = within(screen.getByRole("dialog"));
    expect(await dialog.findByText(/não é um número de telefone/)).toBeVisible();
  });
});
