import { describe, expect, it } from "vitest";
import type { LiveEvent } from "@/api/live-events";
import type { ConversationSummary, Message } from "@/api/types";
import { aConversation, aMessage } from "@/test/samples";
import {
  addMessage,
  applyOrPlace,
  applyToList,
  applyToSummary,
  applyToThread,
  conversationsOf,
  messagesOf,
  type ListData,
  type ThreadData,
} from "./cache";

const list = (items: ConversationSummary[], next: string | null = null): ListData => ({
  pages: [{ items, next }],
  pageParams: [null],
});
const thread = (items: Message[], next: string | null = null): ThreadData => ({
  pages: [{ items, next }],
  pageParams: [null],
});
const ids = (data: ListData) => conversationsOf(data).map(({ id }) => id);
const at = (time: string) => `2026-11-23T${time}Z`;

const conversationAt = (id: string, time: string, over: Partial<ConversationSummary> = {}) => {
  const base = aConversation();
  const lastMessage = base.lastMessage && { ...base.lastMessage, id: `last-${id}`, at: at(time) };
  return aConversation({ id, lastMessage, ...over });
};

function arrival(conversation: ConversationSummary, message: Message): LiveEvent {
  const { unreadCount, ...shared } = conversation;
  expect(unreadCount).toBeGreaterThanOrEqual(0);
  return { name: "message", conversation: shared, message };
}

describe("the list", () => {
  const a = conversationAt("a", "12:00:00");
  const b = conversationAt("b", "11:00:00");
  const c = conversationAt("c", "10:00:00");

  it("moves the conversation with the newest message to the top", () => {
    const news = conversationAt("c", "13:00:00", { inboundCount: 2 });
    const next = applyToList(list([a, b, c]), arrival(news, aMessage()));
    expect(ids(next)).toEqual(["c", "a", "b"]);
    expect(conversationsOf(next)[0]?.unreadCount).toBe(2);
  });

  it("does not change when it hears the same thing twice", () => {
    const event = arrival(conversationAt("c", "13:00:00", { inboundCount: 2 }), aMessage());
    const once = applyToList(list([a, b, c]), event);
    expect(applyToList(once, event)).toEqual(once);
  });

  it("ignores news that is older than what it shows", () => {
    const late = arrival(conversationAt("a", "09:00:00"), aMessage());
    expect(ids(applyToList(list([a, b, c]), late))).toEqual(["a", "b", "c"]);
    const fewer = arrival(conversationAt("a", "12:30:00", { inboundCount: 0 }), aMessage());
    expect(applyToList(list([a, b]), fewer)).toEqual(list([a, b]));
  });

  it("compares instants, whatever their precision", () => {
    const precise = conversationAt("b", "12:00:00.250");
    expect(ids(applyToList(list([a, b]), arrival(precise, aMessage())))).toEqual(["b", "a"]);
  });

  it("shows a conversation that was not loaded", () => {
    const news = arrival(conversationAt("new", "14:00:00"), aMessage());
    const next = applyOrPlace(list([a, b], "more"), news);
    expect(ids(next)).toEqual(["new", "a", "b"]);
    expect(conversationsOf(next)[0]?.unreadCount).toBe(1);
  });

  it("leaves out what belongs beyond the loaded pages", () => {
    const old = arrival(conversationAt("old", "01:00:00"), aMessage({ direction: "outbound" }));
    expect(ids(applyOrPlace(list([a, b], "more"), old))).toEqual(["a", "b"]);
    expect(ids(applyOrPlace(list([a, b]), old))).toEqual(["a", "b", "old"]);
  });

  it("shows a conversation once although paging brought it twice", () => {
    const twice: ListData = {
      pages: [
        { items: [a, b], next: "2" },
        { items: [b, c], next: null },
      ],
      pageParams: [null, "2"],
    };
    expect(ids(twice)).toEqual(["a", "b", "c"]);
  });

  it("counts as unread what is newer than what was seen", () => {
    const five = aConversation({ inboundCount: 5, unreadCount: 3 });
    const seen = (inboundSeen: number): LiveEvent => ({
      name: "seen",
      conversationId: "c1",
      inboundSeen,
    });
    expect(applyToSummary(five, seen(4)).unreadCount).toBe(1);
    expect(applyToSummary(five, seen(9)).unreadCount).toBe(0);
    expect(applyToSummary(five, seen(1)).unreadCount).toBe(3);
  });

  it("moves the ticks of the last message forward only", () => {
    const tick = (status: Message["status"]): LiveEvent => ({
      name: "status",
      conversationId: "c1",
      messageId: "m1",
      status,
      failure: null,
    });
    const read = applyToSummary(aConversation(), tick("read"));
    expect(applyToSummary(read, tick("sent")).lastMessage?.status).toBe("read");
  });
});

describe("the thread", () => {
  const first = aMessage({ id: "1", at: at("10:00:00") });
  const second = aMessage({ id: "2", at: at("11:00:00") });
  const third = aMessage({ id: "3", at: at("12:00:00") });
  const order = (data: ThreadData) => messagesOf(data).map(({ id }) => id);

  it("puts a message that comes late where its time belongs", () => {
    expect(order(addMessage(thread([third, first]), second))).toEqual(["1", "2", "3"]);
  });

  it("holds a message once", () => {
    const event = arrival(aConversation(), second);
    const once = applyToThread(thread([first]), event, "c1");
    expect(order(applyToThread(once, event, "c1"))).toEqual(["1", "2"]);
  });

  it("takes no message of another conversation", () => {
    expect(order(applyToThread(thread([first]), arrival(aConversation(), second), "x"))).toEqual([
      "1",
    ]);
  });

  it("leaves older messages to be loaded by scrolling", () => {
    expect(order(addMessage(thread([third, second], "older"), first))).toEqual(["2", "3"]);
  });

  const sent = aMessage({ id: "s", direction: "outbound", status: "queued" });
  const hear = (data: ThreadData, status: Message["status"]) =>
    applyToThread(
      data,
      {
        name: "status",
        conversationId: "c1",
        messageId: "s",
        status,
        failure: status === "failed" ? { code: 131026, title: "x", detail: null } : null,
      },
      "c1",
    );
  const statusAfter = (...heard: Message["status"][]) =>
    messagesOf(heard.reduce(hear, thread([sent])))[0];

  it("never goes back in state, in whatever order it hears", () => {
    expect(statusAfter("read", "delivered", "sent")?.status).toBe("read");
    expect(statusAfter("sent", "sending")?.status).toBe("sent");
  });

  it("stays failed unless there is proof of delivery", () => {
    expect(statusAfter("failed", "sent")).toMatchObject({
      status: "failed",
      failure: { code: 131026 },
    });
    expect(statusAfter("failed", "delivered")).toMatchObject({
      status: "delivered",
      failure: null,
    });
  });

  it("shows that a failed message is sent again", () => {
    const failed = hear(thread([sent]), "failed");
    const again = applyToThread(failed, arrival(aConversation(), sent), "c1");
    expect(messagesOf(again)[0]).toMatchObject({ status: "queued", failure: null });
  });
});
