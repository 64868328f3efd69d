import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { beforeEach, describe, expect, it } from "vitest";
import type { Message } from "@/api/types";
import { toasts } from "@/components/ui/toast";
import { violations } from "@/test/axe";
import { aMessage } from "@/test/samples";
import { server } from "@/test/server";
import { threadQuery } from "../api/queries";
import { messagesOf } from "../api/thread-cache";
import { composerAction } from "../lib/composer-actions";
import { noThread, ThreadContextProvider } from "../lib/thread-context";
import { MessageBubble } from "./message-bubble";

const retryUrl = "http://localhost/api/conversations/c1/messages/m1/retry";
let client: QueryClient;
let asked: unknown[];

beforeEach(() => {
  client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  asked = [];
  toasts.set([]);
  composerAction.set(null);
});

const ours = (over: Partial<Message>) =>
  aMessage({ direction: "outbound", status: "failed", text: "Olá", ...over });
const failed = (code: number | null, title = "words") =>
  ours({ failure: { code, title, detail: null } });

function show(message: Message, thread: Partial<typeof noThread> = {}) {
  client.setQueryData(threadQuery("c1").queryKey, {
    pages: [{ items: [message], next: null, previous: null }],
    pageParams: [null],
  });
  return render(
    <QueryClientProvider client={client}>
      <ThreadContextProvider
        value={{
          ...noThread,
          contactName: "Marina",
          phone: "+5511987654321",
          jumpTo: () => undefined,
          openPicture: () => undefined,
          ...thread,
        }}
      >
        <MessageBubble message={message} opens />
      </ThreadContextProvider>
    </QueryClientProvider>,
  );
}

const stored = () => {
  const thread = client.getQueryData(threadQuery("c1").queryKey);
  return thread === undefined ? undefined : messagesOf(thread)[0]?.status;
};
const offered = () =>
  screen
    .queryAllByRole("button")
    .map((it) => it.textContent)
    .filter((name) => ["Tentar de novo", "Usar modelo", "Copiar texto"].includes(name));
const click = (name: string) => userEvent.click(screen.getByRole("button", { name }));

function takeRetries() {
  server.use(
    http.post(retryUrl, async ({ request }) => {
      asked.push(await request.json());
      return HttpResponse.json(aMessage({ status: "queued" }), { status: 202 });
    }),
  );
}

describe("a failed message", () => {
  it("says why and is sent once more in its place", async () => {
    takeRetries();
    const { container } = show(failed(131000));
    expect(container).toHaveTextContent("o WhatsApp está com problemas");
    expect(await violations(container)).toEqual([]);
    await click("Tentar de novo");
    await expect.poll(stored).toBe("queued");
    expect(asked).toEqual([{ evenIfItArrives: false }]);
  });

  it("repeats what WhatsApp says where our own words say less", () => {
    const { container, rerender } = show(failed(131009, "Parameter value is not valid"));
    expect(container).toHaveTextContent("Parameter value is not valid");
    rerender(<></>);
    expect(show(failed(131026, "Message undeliverable")).container).not.toHaveTextContent(
      "Message undeliverable",
    );
  });

  it("says that Meta holds it", () => {
    const { container } = show(ours({ status: "held", failure: null }));
    expect(container).toHaveTextContent("A Meta está avaliando a qualidade deste modelo");
  });

  it("offers a template when the window is closed", async () => {
    show(failed(131047));
    expect(screen.queryByRole("button", { name: "Tentar de novo" })).toBeNull();
    await click("Usar modelo");
    expect(composerAction.get()).toEqual({ kind: "template", conversationId: "c1" });
  });

  it("offers to correct a number that is not on WhatsApp", async () => {
    show(failed(131026));
    await click("Corrigir número");
    expect(composerAction.get()).toEqual({ kind: "new-conversation", phone: "+5511987654321" });
  });

  it("that may have been sent goes out again only after a second question", async () => {
    takeRetries();
    const { container } = show(failed(null, "maybe-sent"));
    expect(container).toHaveTextContent("Talvez enviada: o WhatsApp não confirmou.");
    await click("Enviar de novo");
    expect(screen.getByRole("status")).toHaveTextContent("duas vezes");
    expect(asked).toEqual([]);
    await click("Enviar mesmo assim");
    await expect.poll(() => asked).toEqual([{ evenIfItArrives: true }]);
  });

  it("that may have been sent can be left alone", async () => {
    show(failed(null, "maybe-sent"));
    await click("Deixar assim");
    expect(screen.queryByRole("button", { name: "Enviar de novo" })).toBeNull();
  });

  it("tells why it cannot be sent again", async () => {
    server.use(
      http.post(retryUrl, () =>
        HttpResponse.json(
          { type: "urn:imobhub:problem:window-closed", status: 422 },
          { status: 422 },
        ),
      ),
    );
    show(failed(131000));
    await click("Tentar de novo");
    await expect.poll(() => toasts.get().length).toBe(1);
    expect(toasts.get()[0]?.text).toContain("só um modelo");
    expect(screen.queryByRole("button", { name: "Tentar de novo" })).toBeNull();
    await click("Usar modelo");
    expect(composerAction.get()).toEqual({ kind: "template", conversationId: "c1" });
  });

  it("offers a template in place of what the closed window would refuse", () => {
    const closed = { can: { closed: true, quote: false, react: false } };
    show(failed(131000), closed);
    expect(offered()).toEqual(["Usar modelo"]);
  });

  it("that is a template is tried again outside of the window", () => {
    const closed = { can: { closed: true, quote: false, react: false } };
    show(
      ours({ type: "template", failure: { code: 131000, title: "words", detail: null } }),
      closed,
    );
    expect(offered()).toEqual(["Tentar de novo"]);
  });

  it.each([
    [131009, "não aceitou o conteúdo", ["Copiar texto"]],
    [130403, "bloqueou este contato", []],
    [131050, "pediu para não receber", []],
    [132068, "o formulário está bloqueado", ["Usar modelo"]],
    [132069, "muitas mensagens em pouco tempo", ["Tentar de novo"]],
  ])("by code %i offers what fits", (code, words, remedies) => {
    const { container } = show(failed(code));
    expect(container).toHaveTextContent(words);
    expect(offered()).toEqual(remedies);
  });

  it("that was not taken as it is gives its words for another one", async () => {
    const user = userEvent.setup();
    show(failed(131009));
    await user.click(screen.getByRole("button", { name: "Copiar texto" }));
    expect(await navigator.clipboard.readText()).toBe("Olá");
    expect(toasts.get().map(({ text }) => text)).toEqual(["Texto copiado"]);
  });
});

describe("a message that waits", () => {
  it("is taken back", async () => {
    server.use(
      http.delete(
        "http://localhost/api/conversations/c1/messages/m1",
        () => new HttpResponse(null, { status: 204 }),
      ),
    );
    const { container } = show(ours({ status: "queued" }));
    expect(await violations(container)).toEqual([]);
    await click("Cancelar envio");
    await expect.poll(stored).toBe("canceled");
  });

  it("says at once that its number sends nothing for now, and is taken back", async () => {
    server.use(
      http.delete(
        "http://localhost/api/conversations/c1/messages/m1",
        () => new HttpResponse(null, { status: 204 }),
      ),
    );
    show(ours({ status: "queued", at: new Date().toISOString() }), { stopped: true });
    expect(screen.getByText(/O envio está parado neste número/)).toHaveTextContent(
      "A mensagem sai quando ele voltar a funcionar.",
    );
    await click("Cancelar envio");
    await expect.poll(stored).toBe("canceled");
  });

  it("is not worth a word in its first seconds", () => {
    show(ours({ status: "queued", at: new Date().toISOString() }));
    expect(screen.queryByRole("button", { name: "Cancelar envio" })).toBeNull();
  });

  it("stays in the thread, faded, once it was taken back", () => {
    show(ours({ status: "canceled" }));
    expect(screen.getByText("Cancelada")).toBeVisible();
    expect(screen.getByText("Olá")).toBeVisible();
  });
});
