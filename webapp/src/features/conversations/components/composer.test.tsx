import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { fireEvent, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { channelsQuery } from "@/api/channels";
import type { Capabilities, MessageToSend } from "@/api/types";
import { aChannel, aConversation, aMessage } from "@/test/samples";
import { server } from "@/test/server";
import { retry } from "../api/outbox";
import { outbox, restore, unreachable } from "../api/outbox-store";
import { composerAction } from "../lib/composer-actions";
import { quote, quotes } from "../lib/quotes";
import { Composer } from "./composer";

const url = "http://localhost/api/conversations/c1/messages";
let sent: MessageToSend[];
let client: QueryClient;

beforeEach(() => {
  sent = [];
  client = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } });
  client.setQueryData(channelsQuery.queryKey, [aChannel()]);
  quotes.set({});
  composerAction.set(null);
  sessionStorage.clear();
  outbox.set([]);
  server.use(
    http.post(
      "http://localhost/api/conversations/c1/typing",
      () => new HttpResponse(null, { status: 204 }),
    ),
    http.post(url, async ({ request }) => {
      const body = (await request.json()) as MessageToSend;
      sent.push(body);
      return HttpResponse.json(
        aMessage({ direction: "outbound", clientId: body.clientId, text: body.text ?? null }),
        { status: 202 },
      );
    }),
  );
});

function compose(conversation = aConversation()) {
  render(
    <QueryClientProvider client={client}>
      <Composer conversation={conversation} />
    </QueryClientProvider>,
  );
}
const field = () => screen.getByRole<HTMLTextAreaElement>("textbox");

describe("the composer", () => {
  it("sends with Enter and breaks the line with Shift+Enter", async () => {
    compose();
    await userEvent.type(field(), "Olá{Shift>}{Enter}{/Shift}tudo bem?{Enter}");
    expect(field()).toHaveValue("");
    await vi.waitFor(() => expect(sent.map(({ text }) => text)).toEqual(["Olá\ntudo bem?"]));
    await vi.waitFor(() => expect(outbox.get()).toEqual([]));
  });

  it("does not send while an accent or a character is being composed", async () => {
    compose();
    await userEvent.type(field(), "a");
    fireEvent.keyDown(field(), { key: "Enter", isComposing: true });
    expect(field()).toHaveValue("a");
    expect(outbox.get()).toEqual([]);
  });

  it("sends nothing that is only blank", async () => {
    compose();
    await userEvent.type(field(), "  {Enter}");
    expect(screen.queryByRole("button", { name: "Enviar" })).toBeNull();
    expect(screen.getByRole("button", { name: "Gravar mensagem de voz" })).toBeEnabled();
    expect(outbox.get()).toEqual([]);
  });

  it("takes the limit from what the channel is capable of", () => {
    const capabilities = { ...aChannel().capabilities, textLimit: 10 };
    client.setQueryData(channelsQuery.queryKey, [aChannel({ capabilities })]);
    compose();
    fireEvent.change(field(), { target: { value: "onze letras" } });
    expect(screen.getByRole("status")).toHaveTextContent("Passou 1 caractere");
    expect(screen.getByRole("button", { name: "Enviar" })).toBeDisabled();
    const why = "O texto passou do limite do WhatsApp";
    expect(screen.getAllByTitle(why).map((it) => it.getAttribute("aria-label"))).toEqual([
      "Agendar",
      "Enviar",
    ]);
  });

  it("says above the field what it answers, and answers that once", async () => {
    quote(aMessage({ id: "m7", text: "Qual o valor?" }));
    compose();
    expect(screen.getByText("Qual o valor?")).toBeVisible();
    await userEvent.type(field(), "500 mil{Enter}e o IPTU 200{Enter}");
    await vi.waitFor(() => expect(sent.map(({ quotes }) => quotes)).toEqual(["m7", undefined]));
    expect(screen.queryByText("Qual o valor?")).toBeNull();
  });

  it("quotes no longer after Esc, and keeps what was typed", async () => {
    quote(aMessage({ text: "Qual o valor?" }));
    compose();
    await userEvent.type(field(), "500 mil{Escape}");
    expect(screen.queryByText("Qual o valor?")).toBeNull();
    expect(field()).toHaveValue("500 mil");
    expect(field()).toHaveFocus();
  });

  it("quotes only in the conversation it was asked in", () => {
    quote(aMessage({ conversationId: "c2", text: "Qual o valor?" }));
    compose();
    expect(screen.queryByText("Qual o valor?")).toBeNull();
  });

  it("counts near WhatsApp's limit and stops beyond it", () => {
    compose();
    fireEvent.change(field(), { target: { value: "a".repeat(4_000) } });
    expect(screen.getByRole("status")).toHaveTextContent("Restam 96 caracteres");
    fireEvent.change(field(), { target: { value: "a".repeat(4_098) } });
    expect(screen.getByRole("status")).toHaveTextContent("Passaram 2 caracteres");
    expect(screen.getByRole("button", { name: "Enviar" })).toBeDisabled();
  });

  it("keeps the draft of a conversation", async () => {
    compose();
    await userEvent.type(field(), "ainda não");
    document.body.replaceChildren();
    compose();
    expect(field()).toHaveValue("ainda não");
  });

  it("explains why one cannot write when the window has closed", () => {
    compose(
      aConversation({ window: { open: true, until: "2020-01-01T00:00:00Z", freeUntil: null } }),
    );
    expect(screen.queryByRole("textbox")).toBeNull();
    expect(screen.getByText(/A janela de 24 horas fechou/)).toBeVisible();
  });

  it("offers only what the channel is capable of", async () => {
    await import("./opened-attach-menu");
    const can = (features: Capabilities["features"], kinds: string[]) => {
      const { capabilities } = aChannel();
      const files = kinds.map((kind) => ({ kind, types: [], maxBytes: 1, captioned: false }));
      client.setQueryData(channelsQuery.queryKey, [
        aChannel({ capabilities: { ...capabilities, features, files } }),
      ]);
    };
    can(["LOCATION"], ["video"]);
    compose();
    expect(screen.queryByRole("button", { name: "Modelos de mensagem" })).toBeNull();
    expect(screen.queryByRole("button", { name: "Gravar mensagem de voz" })).toBeNull();
    expect(screen.getByTitle("Escreva algo para enviar")).toBeDisabled();
    await userEvent.type(field(), "#");
    expect(field()).toHaveValue("#");
    expect(composerAction.get()).toBeNull();
    await userEvent.click(screen.getByRole("button", { name: "Anexar" }));
    const entries = await screen.findAllByRole("menuitem");
    expect(entries.map((it) => it.textContent)).toEqual(["Fotos e vídeos", "Localização"]);
    await userEvent.click(screen.getByRole("menuitem", { name: "Fotos e vídeos" }));
    expect(screen.getByTestId("file-input")).toHaveAttribute("accept", "video/mp4,video/3gpp");
  });

  it("has no menu where that would be empty", async () => {
    const capabilities = { ...aChannel().capabilities, features: ["QUOTES" as const], files: [] };
    client.setQueryData(channelsQuery.queryKey, [aChannel({ capabilities })]);
    compose();
    expect(await screen.findByRole("textbox")).toBeVisible();
    expect(screen.queryByRole("button", { name: "Anexar" })).toBeNull();
  });

  it("offers everything but panels while the channel is not known", async () => {
    client.setQueryData(channelsQuery.queryKey, []);
    compose();
    expect(screen.getByRole("button", { name: "Gravar mensagem de voz" })).toBeVisible();
    await userEvent.type(field(), "#");
    expect(composerAction.get()).toEqual({ kind: "template", conversationId: "c1" });
  });

  it("offers templates for a closed window only where there are any", () => {
    const closed = { open: false, until: null, freeUntil: null };
    const capabilities = { ...aChannel().capabilities, features: [] };
    client.setQueryData(channelsQuery.queryKey, [aChannel({ capabilities })]);
    compose(aConversation({ window: closed }));
    expect(screen.getByText(/depois que .* mandar uma mensagem/)).toBeVisible();
    expect(screen.queryByRole("button")).toBeNull();
  });

  it("tries a message that failed again with the same id", async () => {
    server.use(http.post(url, () => HttpResponse.error(), { once: true }));
    compose();
    await userEvent.type(field(), "Oi{Enter}");
    await vi.waitFor(() => expect(outbox.get()[0]?.hindrance?.code).toBe("unreachable"));
    const clientId = outbox.get()[0]?.clientId ?? "";
    retry(client, clientId);
    await vi.waitFor(() => expect(outbox.get()).toEqual([]));
    expect(sent).toEqual([{ clientId, type: "text", text: "Oi" }]);
  });

  it("sends in the order of writing", async () => {
    compose();
    await userEvent.type(field(), "um{Enter}dois{Enter}três{Enter}");
    await vi.waitFor(() => expect(sent.map(({ text }) => text)).toEqual(["um", "dois", "três"]));
  });

  it("restores what an earlier version of the page left unsent", () => {
    const old = { clientId: "x1", conversationId: "c1", text: "Oi", at: "2026-11-23T12:00:00Z" };
    expect(restore(JSON.stringify([{ ...old, hindrance: null }]))).toEqual([
      {
        clientId: "x1",
        conversationId: "c1",
        body: { clientId: "x1", type: "text", text: "Oi" },
        at: "2026-11-23T12:00:00Z",
        hindrance: unreachable,
      },
    ]);
  });

  it("says why nothing can be planned yet, and plans what is written", async () => {
    await import("./opened-schedule-menu");
    await import("./schedule-panel");
    const planned: unknown[] = [];
    HTMLDialogElement.prototype.showModal = function showModal() {
      this.open = true;
    };
    server.use(
      http.post("http://localhost/api/conversations/c1/scheduled", async ({ request }) => {
        planned.push(await request.json());
        return HttpResponse.json({}, { status: 201 });
      }),
    );
    compose();
    expect(screen.getByRole("button", { name: "Agendar" })).toBeDisabled();
    expect(screen.getByTitle("Escreva algo para agendar")).toBeVisible();
    await userEvent.type(field(), "Bom dia");
    await userEvent.click(screen.getByRole("button", { name: "Agendar" }));
    await userEvent.click(await screen.findByRole("menuitem", { name: "Daqui a 1 h" }));
    const dialog = await screen.findByRole("dialog", {}, { timeout: 5_000 });
    await userEvent.click(within(dialog).getByRole("button", { name: "Agendar" }));
    await vi.waitFor(() => expect(field()).toHaveValue(""));
    expect(planned).toMatchObject([
      { cancelIfAnswered: true, message: { type: "text", text: "Bom dia" } },
    ]);
    expect(sent).toEqual([]);
  }, 20_000);
});
