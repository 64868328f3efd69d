import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { fireEvent, render, screen } from "@testing-library/react";
import { http, HttpResponse } from "msw";
import { beforeEach, describe, expect, it } from "vitest";
import { channelsQuery } from "@/api/channels";
import type { ConversationSummary } from "@/api/types";
import { aChannel, aConversation } from "@/test/samples";
import { server } from "@/test/server";
import { tray } from "../lib/tray-store";
import { DropZone } from "./drop-zone";

const photo = new File(["foto"], "planta.jpg", { type: "image/jpeg" });
const files = { dataTransfer: { types: ["Files"], files: [photo] } };
const words = { dataTransfer: { types: ["text/plain"], files: [] } };

beforeEach(() => {
  tray.set([]);
  URL.createObjectURL = () => "blob:planta";
  server.use(
    http.post("http://localhost/api/conversations/c1/attachments", () => HttpResponse.error()),
  );
});

function show(over: Partial<ConversationSummary> = {}) {
  const client = new QueryClient();
  client.setQueryData(channelsQuery.queryKey, [aChannel()]);
  client.setQueryDefaults(channelsQuery.queryKey, { staleTime: Infinity });
  render(
    <QueryClientProvider client={client}>
      <DropZone conversation={aConversation(over)}>
        <p>Conversa</p>
      </DropZone>
    </QueryClientProvider>,
  );
  return screen.getByText("Conversa");
}
const invitation = () => screen.queryByText("Solte para enviar");

describe("a conversation on which something is dropped", () => {
  it("invites to let files go, and takes them", () => {
    const thread = show();
    fireEvent.dragEnter(thread, files);
    expect(invitation()).toBeVisible();
    fireEvent.drop(thread, files);
    expect(invitation()).toBeNull();
    expect(tray.get().map(({ file, conversationId }) => [file.name, conversationId])).toEqual([
      ["planta.jpg", "c1"],
    ]);
  });

  it("forgets the invitation when they are dragged away, and not before", () => {
    const thread = show();
    fireEvent.dragEnter(thread, files);
    fireEvent.dragEnter(thread, files);
    fireEvent.dragLeave(thread, files);
    expect(invitation()).toBeVisible();
    fireEvent.dragLeave(thread, files);
    expect(invitation()).toBeNull();
  });

  it("leaves words to the field", () => {
    const thread = show();
    fireEvent.dragEnter(thread, words);
    expect(invitation()).toBeNull();
    fireEvent.drop(thread, words);
    expect(tray.get()).toEqual([]);
  });

  it("takes nothing while only a template may be sent", () => {
    const thread = show({ window: { open: false, until: null, freeUntil: null } });
    fireEvent.dragEnter(thread, files);
    expect(invitation()).toBeNull();
    fireEvent.drop(thread, files);
    expect(tray.get()).toEqual([]);
  });
});
