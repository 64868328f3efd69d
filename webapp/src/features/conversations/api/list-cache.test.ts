import { describe, expect, it } from "vitest";
import type { LiveEvent } from "@/api/live-events";
import type { ConversationSummary, Message } from "@/api/types";
import { aConversation, aMessage } from "@/test/samples";
import {
  applyOrPlace,
  applyToList,
  applyToSummary,
  conversationsOf,
  type ListData,
} from "./list-cache";

const list = (items: ConversationSummary[], next: string | null = null): ListData => ({
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

  it("drops a conversation that went into another one", () => {
    const merged: LiveEvent = { name: "conversation-merged", from: "b", into: "a" };
    const once = applyToList(list([a, b, c]), merged);
    expect(ids(once)).toEqual(["a", "c"]);
    expect(applyToList(once, merged)).toBe(once);
    expect(ids(applyOrPlace(list([a, b]), merged))).toEqual(["a"]);
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
