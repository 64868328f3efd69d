import { createParser } from "eventsource-parser";
import { sessionFetch } from "./client";
import { connection } from "./connection";
import { readEvent, type LiveEvent } from "./live-events";

/** The server says something, if only a comment, every 15 s: a longer silence is a dead line. */
const silenceMs = 40_000;
const longestPauseMs = 20_000;
const firstPauseMs = 400;

/**
 * Follows the live feed until stopped. After a break it resumes from the last event it saw, so that
 * nothing is missed; when the server no longer knows that place it says `reset`.
 */
export function followFeed(onEvent: (event: LiveEvent) => void): () => void {
  const stopped = new AbortController();
  let position: string | undefined;
  let attempt = 0;
  let lastHeard = Date.now();
  let line = new AbortController();
  let wake: () => void = () => undefined;

  const reconnect = () => {
    attempt = 0;
    line.abort();
    wake();
  };
  const onOffline = () => {
    connection.set("lost");
    line.abort();
  };
  const onVisible = () => {
    const quiet = Date.now() - lastHeard > silenceMs / 2;
    if (document.visibilityState === "visible" && (quiet || connection.get() !== "online")) {
      reconnect();
    }
  };

  async function listen() {
    line = new AbortController();
    let watchdog: ReturnType<typeof setTimeout> | undefined;
    const heard = () => {
      lastHeard = Date.now();
      clearTimeout(watchdog);
      watchdog = setTimeout(() => line.abort(), silenceMs);
    };
    const parser = createParser({
      onEvent: ({ id, event, data }) => {
        const news = readEvent(event, data);
        if (news !== null) onEvent(news);
        if (id !== undefined) position = id;
      },
    });
    heard();
    try {
      const response = await sessionFetch(feedRequest(position, line.signal));
      if (!response.ok || response.body === null) throw new Error(`Feed: ${response.status}`);
      connection.set("online");
      const decoder = new TextDecoder();
      for await (const bytes of chunks(response.body)) {
        heard();
        attempt = 0;
        parser.feed(decoder.decode(bytes, { stream: true }));
      }
    } finally {
      clearTimeout(watchdog);
      line.abort();
    }
  }

  async function run() {
    while (!stopped.signal.aborted) {
      await listen().catch(() => undefined);
      if (isAborted(stopped.signal)) return;
      connection.set("lost");
      const pause = Math.min(firstPauseMs * 2 ** attempt++, longestPauseMs);
      await new Promise<void>((resolve) => {
        wake = resolve;
        setTimeout(resolve, pause * (0.5 + Math.random() / 2));
      });
    }
  }

  const { signal } = stopped;
  window.addEventListener("online", reconnect, { signal });
  window.addEventListener("offline", onOffline, { signal });
  window.addEventListener("pageshow", onVisible, { signal });
  document.addEventListener("visibilitychange", onVisible, { signal });
  connection.set("connecting");
  void run();

  return () => {
    stopped.abort();
    line.abort();
    wake();
  };
}

/** Asked anew after every wait: the compiler thinks it knows the answer already. */
const isAborted = (signal: AbortSignal) => signal.aborted;

function feedRequest(position: string | undefined, signal: AbortSignal) {
  const headers = new Headers({ Accept: "text/event-stream" });
  if (position !== undefined) headers.set("Last-Event-ID", position);
  return new Request(new URL("/api/events", location.origin), {
    headers,
    signal,
    cache: "no-store",
  });
}

/** Streams are not iterable in every browser yet. */
async function* chunks(body: ReadableStream<Uint8Array>) {
  const reader = body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    yield value;
  }
}
