import { describe, expect, it } from "vitest";
import { aMessage, me } from "@/test/samples";
import { threadRows } from "./thread-rows";

const at = (day: number, minute: number) =>
  `2026-11-${day}T12:${String(minute).padStart(2, "0")}:00Z`;
const shape = (rows: ReturnType<typeof threadRows>) =>
  rows.map((row) => ("opens" in row ? `${row.key}${row.opens ? "+" : ""}` : row.kind));

describe("the rows of a thread", () => {
  it("group what one person writes within a day", () => {
    const messages = [
      aMessage({ id: "a", at: at(22, 0) }),
      aMessage({ id: "b", at: at(22, 1) }),
      aMessage({ id: "c", at: at(22, 30) }),
      aMessage({ id: "d", at: at(23, 0) }),
    ];
    expect(shape(threadRows(messages, [], me.id, null))).toEqual([
      "day",
      "a+",
      "b",
      "c+",
      "day",
      "d+",
    ]);
  });

  it("tell apart who writes in a group", () => {
    const by = (name: string) => ({ kind: "contact" as const, id: null, name });
    const messages = [
      aMessage({ id: "a", at: at(22, 0), author: by("Marina") }),
      aMessage({ id: "b", at: at(22, 1), author: by("Marina") }),
      aMessage({ id: "c", at: at(22, 2), author: by("Paulo") }),
    ];
    expect(shape(threadRows(messages, [], me.id, null))).toEqual(["day", "a+", "b", "c+"]);
  });

  it("draw the line before the first message that was not seen", () => {
    const messages = [
      aMessage({ id: "a", inboundNo: 1 }),
      aMessage({ id: "b", inboundNo: 2 }),
      aMessage({ id: "c", inboundNo: 3 }),
    ];
    expect(shape(threadRows(messages, [], me.id, 1))).toEqual(["day", "a+", "unread", "b+", "c"]);
  });

  it("never show a message of ours twice", () => {
    const pending = {
      clientId: "x",
      conversationId: "c1",
      body: { clientId: "x", type: "text" as const, text: "Oi" },
      at: at(23, 1),
      hindrance: null,
    };
    const ours = aMessage({ id: "a", clientId: "x", direction: "outbound", at: at(23, 1) });
    expect(shape(threadRows([], [pending], me.id, null))).toEqual(["day", "x+"]);
    expect(shape(threadRows([ours], [pending], me.id, null))).toEqual(["day", "x+"]);
  });
});
