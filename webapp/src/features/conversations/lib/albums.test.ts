import { describe, expect, it } from "vitest";
import type { Message } from "@/api/types";
import { aSample, me } from "@/test/samples";
import { messagesIn, threadRows } from "./thread-rows";

const at = (minute: number, second: number) => new Date(Date.UTC(2026, 10, 23, 12, minute, second));
const picture = (id: string, minute: number, second: number, over: Partial<Message> = {}) =>
  aSample("image", { id, text: null, at: at(minute, second).toISOString(), ...over });

const albums = (...messages: Message[]) =>
  threadRows(messages, [], me.id, null)
    .filter(({ kind }) => kind !== "day")
    .map((row) =>
      messagesIn(row)
        .map(({ id }) => id)
        .join("+"),
    );

describe("albums", () => {
  it("are pictures that one person sent within a minute", () => {
    expect(albums(picture("a", 0, 0), picture("b", 0, 2), picture("c", 1, 0))).toEqual(["a+b+c"]);
    expect(albums(picture("a", 0, 0), picture("b", 0, 59), picture("c", 1, 1))).toEqual([
      "a+b",
      "c",
    ]);
  });

  it("end where somebody says something", () => {
    const words = aSample("text", { id: "t", at: at(0, 2).toISOString() });
    expect(albums(picture("a", 0, 0), words, picture("b", 0, 3))).toEqual(["a", "t", "b"]);
  });

  it("never hold pictures of two people, or of two days", () => {
    const ours = picture("b", 0, 1, {
      direction: "outbound",
      author: { kind: "member", id: me.id, name: me.name },
    });
    expect(albums(picture("a", 0, 0), ours)).toEqual(["a", "b"]);
    const midnight = Date.UTC(2026, 10, 24, 3, 0, 0);
    const late = picture("a", 0, 0, { at: new Date(midnight - 1_000).toISOString() });
    expect(albums(late, picture("b", 0, 0, { at: new Date(midnight).toISOString() }))).toEqual([
      "a",
      "b",
    ]);
  });

  it("have one caption at most", () => {
    expect(albums(picture("a", 0, 0, { text: "Sala" }), picture("b", 0, 1))).toEqual(["a+b"]);
    expect(albums(picture("a", 0, 0), picture("b", 0, 1, { text: "Sala" }))).toEqual(["a+b"]);
    expect(
      albums(picture("a", 0, 0, { text: "Sala" }), picture("b", 0, 1, { text: "Cozinha" })),
    ).toEqual(["a", "b"]);
  });

  it.each([
    ["was deleted", { deletedAt: at(5, 0).toISOString(), media: null }],
    ["was edited", { editedAt: at(5, 0).toISOString() }],
    ["somebody reacted to", { reactions: [{ emoji: "❤️" }] as Message["reactions"] }],
    ["failed", { status: "failed" }],
    ["answers something", { quote: { messageId: "q", type: "text", text: "?", direction: null } }],
    ["came by an ad", { ad: aSample("ad").ad }],
    ["was forwarded", { forwarded: "once" }],
  ] satisfies [string, Partial<Message>][])("leave alone what %s", (_, over) => {
    expect(albums(picture("a", 0, 0), picture("b", 0, 1, over))).toEqual(["a", "b"]);
  });

  it("do not reach across the line of what is unread", () => {
    const rows = threadRows(
      [picture("a", 0, 0, { inboundNo: 1 }), picture("b", 0, 1, { inboundNo: 2 })],
      [],
      me.id,
      1,
    );
    expect(rows.map(({ kind }) => kind)).toEqual(["day", "message", "unread", "message"]);
  });
});
