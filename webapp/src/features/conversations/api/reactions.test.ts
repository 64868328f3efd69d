import { QueryClient } from "@tanstack/react-query";
import { http, HttpResponse } from "msw";
import { beforeEach, describe, expect, it } from "vitest";
import { aMessage } from "@/test/samples";
import { server } from "@/test/server";
import { threadQuery } from "./queries";
import { react } from "./reactions";
import { messagesOf } from "./thread-cache";

const url = "http://localhost/api/conversations/c1/messages/m1/reaction";
const theirs = { emoji: "😂", by: "contact" as const };
const message = aMessage({ reactions: [theirs] });
let client: QueryClient;

beforeEach(() => {
  client = new QueryClient();
  client.setQueryData(threadQuery("c1").queryKey, {
    pages: [{ items: [message], next: null, previous: null }],
    pageParams: [null],
  });
});

const shown = () => {
  const thread = client.getQueryData(threadQuery("c1").queryKey);
  return thread && messagesOf(thread)[0]?.reactions;
};

describe("a reaction of ours", () => {
  it("shows before the server has it, beside the contact's", async () => {
    let asked: unknown;
    server.use(
      http.put(url, async ({ request }) => {
        asked = await request.json();
        return new HttpResponse(null, { status: 204 });
      }),
    );
    const done = react(client, message, "👍");
    expect(shown()).toEqual([theirs, { emoji: "👍", by: "agency" }]);
    await done;
    expect(asked).toEqual({ emoji: "👍" });
  });

  it("is gone again when the server refuses it", async () => {
    server.use(http.put(url, () => HttpResponse.json({}, { status: 422 })));
    await expect(react(client, message, "👍")).rejects.toThrow("422");
    expect(shown()).toEqual([theirs]);
  });

  it("can be taken back", async () => {
    let deleted = false;
    server.use(
      http.delete(url, () => {
        deleted = true;
        return new HttpResponse(null, { status: 204 });
      }),
    );
    await react(client, message, null);
    expect(deleted).toBe(true);
    expect(shown()).toEqual([theirs]);
  });
});
