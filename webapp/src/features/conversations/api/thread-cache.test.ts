import { describe, expect, it } from "vitest";
import type { LiveEvent } from "@/api/live-events";
import type { Media, Message } from "@/api/types";
import { aConversation, aFile, aMessage, aSample } from "@/test/samples";
import { addMessage, applyToThread, hasNewer, messagesOf, type ThreadData } from "./thread-cache";

const thread = (
  items: Message[],
  next: string | null = null,
  previous: string | null = null,
): ThreadData => ({
  pages: [{ items, next, previous }],
  pageParams: [null],
});
const at = (time: string) => `2026-11-23T${time}Z`;

function arrival(message: Message, name: "message" | "message-changed" = "message"): LiveEvent {
  const { unreadCount, ...shared } = aConversation();
  expect(unreadCount).toBe(1);
  return { name, conversation: shared, message };
}
const first = aMessage({ id: "1", at: at("10:00:00") });
const second = aMessage({ id: "2", at: at("11:00:00") });
const third = aMessage({ id: "3", at: at("12:00:00") });
const order = (data: ThreadData) => messagesOf(data).map(({ id }) => id);

describe("the thread", () => {
  it("puts a message that comes late where its time belongs", () => {
    expect(order(addMessage(thread([third, first]), second))).toEqual(["1", "2", "3"]);
  });

  it("puts messages of the same second in the order of their ids, as the server does", () => {
    const late = aMessage({ id: "1b", at: at("10:00:00") });
    expect(order(addMessage(thread([second, first]), late))).toEqual(["1", "1b", "2"]);
    expect(order(addMessage(thread([second, late]), first))).toEqual(["1", "1b", "2"]);
  });

  it("holds a message once", () => {
    const once = applyToThread(thread([first]), arrival(second), "c1");
    expect(order(applyToThread(once, arrival(second), "c1"))).toEqual(["1", "2"]);
  });

  it("takes no message of another conversation", () => {
    expect(order(applyToThread(thread([first]), arrival(second), "x"))).toEqual(["1"]);
  });

  it("leaves older messages to be loaded by scrolling", () => {
    expect(order(addMessage(thread([third, second], "older"), first))).toEqual(["2", "3"]);
  });

  it("leaves newer messages to be loaded, too, while it is not at its end", () => {
    const part = thread([second, first], "older", "newer");
    expect(hasNewer(part)).toBe(true);
    expect(order(applyToThread(part, arrival(third), "c1"))).toEqual(["1", "2"]);
    const between = aMessage({ id: "1b", at: at("10:30:00") });
    expect(order(applyToThread(part, arrival(between), "c1"))).toEqual(["1", "1b", "2"]);
  });
});

describe("the states of a message", () => {
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

  it("never go back, in whatever order they are heard of", () => {
    expect(statusAfter("read", "delivered", "sent")?.status).toBe("read");
    expect(statusAfter("played", "read")?.status).toBe("played");
    expect(statusAfter("sent", "sending")?.status).toBe("sent");
    expect(statusAfter("sent", "held")?.status).toBe("sent");
    expect(statusAfter("held", "sending")?.status).toBe("held");
  });

  it("stay failed unless there is proof of delivery", () => {
    expect(statusAfter("failed", "sent")).toMatchObject({
      status: "failed",
      failure: { code: 131026 },
    });
    expect(statusAfter("failed", "delivered")).toMatchObject({
      status: "delivered",
      failure: null,
    });
  });

  it("show that a failed message is sent again", () => {
    const failed = hear(thread([sent]), "failed");
    const again = applyToThread(failed, arrival(sent), "c1");
    expect(messagesOf(again)[0]).toMatchObject({ status: "queued", failure: null });
  });
});

describe("what is said of a message later", () => {
  const after = (known: Message, ...news: LiveEvent[]) =>
    messagesOf(news.reduce((data, event) => applyToThread(data, event, "c1"), thread([known])))[0];
  const changed = (message: Message) => arrival(message, "message-changed");
  const plain = aSample("text", { id: "m" });
  const edited = aSample("edited", { id: "m" });
  const deleted = aSample("deleted", { id: "m", editedAt: edited.editedAt });

  it("changes it", () => {
    expect(after(plain, changed(edited))?.text).toBe("Chego às 10h30.");
    const reactions = [{ emoji: "👍", by: "contact" as const }];
    expect(after(plain, changed({ ...plain, reactions }))?.reactions).toEqual(reactions);
    expect(after(plain, changed(deleted))?.deletedAt).toBe(deleted.deletedAt);
  });

  it("is not undone by hearing old news again", () => {
    expect(after(plain, changed(edited), arrival(plain))?.text).toBe("Chego às 10h30.");
    const gone = after(plain, changed(deleted), changed(edited), arrival(plain));
    expect(gone).toMatchObject({ text: null, deletedAt: deleted.deletedAt });
  });

  it("keeps how far it has come", () => {
    const read = aMessage({ id: "m", direction: "outbound", status: "read" });
    const news = { ...read, status: "sent" as const, editedAt: at("13:00:00") };
    expect(after(read, changed(news))).toMatchObject({ status: "read", editedAt: news.editedAt });
  });

  it("shows a message it never heard of, where its time belongs", () => {
    expect(order(applyToThread(thread([third, first]), changed(second), "c1"))).toEqual([
      "1",
      "2",
      "3",
    ]);
  });
});

describe("the file of a message", () => {
  const waiting = aSample("imageExpected", { id: "m" });
  const said = (media: Media, messageId = "m"): LiveEvent => ({
    name: "media",
    conversationId: "c1",
    messageId,
    media,
  });
  const stateAfter = (known: Message, ...news: Media[]) =>
    messagesOf(
      news.reduce((data, media) => applyToThread(data, said(media), "c1"), thread([known])),
    )[0]?.media?.state;
  const stored = aFile();
  const failed = aFile({ state: "failed", reason: "expired" });
  const expected = aFile({ state: "expected" });

  it("arrives, or fails and arrives after all", () => {
    expect(stateAfter(waiting, stored)).toBe("stored");
    expect(stateAfter(waiting, failed)).toBe("failed");
    expect(stateAfter(waiting, failed, expected, stored)).toBe("stored");
  });

  it("stays once it is here", () => {
    expect(stateAfter(waiting, stored, expected)).toBe("stored");
    expect(stateAfter(waiting, stored, failed)).toBe("stored");
  });

  it("does not come back to a message that was deleted", () => {
    const gone = aSample("deleted", { id: "m" });
    expect(stateAfter(gone, stored)).toBeUndefined();
  });

  it("of a message that is not loaded changes nothing", () => {
    const data = thread([waiting]);
    expect(applyToThread(data, said(stored, "elsewhere"), "c1")).toBe(data);
  });
});

describe("our own queue", () => {
  const status = (known: Message["status"], news: Message["status"]) =>
    messagesOf(
      applyToThread(
        thread([aMessage({ id: "1", status: known, failure: null })]),
        { name: "status", conversationId: "c1", messageId: "1", status: news, failure: null },
        "c1",
      ),
    )[0]?.status;

  it("takes a message back that the provider did not take", () => {
    expect(status("sending", "queued")).toBe("queued");
    expect(status("queued", "sending")).toBe("sending");
  });

  it("queues a failed message once more", () => {
    expect(status("failed", "queued")).toBe("queued");
  });

  it("lets go of a message that was taken back, unless the provider knows it", () => {
    expect(status("queued", "canceled")).toBe("canceled");
    expect(status("canceled", "queued")).toBe("canceled");
    expect(status("canceled", "sent")).toBe("sent");
    expect(status("sent", "canceled")).toBe("sent");
  });
});
