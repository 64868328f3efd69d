import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { fireEvent, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { aConversation, aMessage } from "@/test/samples";
import { server } from "@/test/server";
import { retry } from "../api/outbox";
import { outbox } from "../api/outbox-store";
import { Composer } from "./composer";

const url = "http://localhost/api/conversations/c1/messages";
let sent: { clientId: string; text: string }[];
let client: QueryClient;

beforeEach(() => {
  sent = [];
  client = new QueryClient();
  outbox.set([]);
  server.use(
    http.post(url, async ({ request }) => {
      const body = (await request.json()) as { clientId: string; text: string };
      sent.push(body);
      return HttpResponse.json(aMessage({ direction: "outbound", ...body }), { status: 202 });
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
    expect(screen.getByRole("button", { name: "Enviar" })).toBeDisabled();
    expect(outbox.get()).toEqual([]);
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
    compose(aConversation({ window: { open: true, until: "2020-01-01T00:00:00Z" } }));
    expect(screen.queryByRole("textbox")).toBeNull();
    expect(screen.getByText(/A janela de 24 horas fechou/)).toBeVisible();
  });

  it("tries a message that failed again with the same id", async () => {
    server.use(http.post(url, () => HttpResponse.error(), { once: true }));
    compose();
    await userEvent.type(field(), "Oi{Enter}");
    await vi.waitFor(() => expect(outbox.get()[0]?.hindrance).toBe("unreachable"));
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
});
