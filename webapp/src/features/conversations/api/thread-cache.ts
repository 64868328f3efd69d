import type { InfiniteData } from "@tanstack/react-query";
import type { LiveEvent } from "@/api/live-events";
import type { Media, Message, MessagePage } from "@/api/types";
import { furthest } from "./status";

/** Which part of a thread a page is: the newest one, or where another page or a message points to. */
export type ThreadPlace = null | { before: string } | { after: string } | { around: string };
export type ThreadData = InfiniteData<MessagePage>;

/** Newest last: the order in which people read. */
export function messagesOf(thread: ThreadData): Message[] {
  const once = new Map<string, Message>();
  for (const message of thread.pages.flatMap((page) => page.items)) {
    if (!once.has(message.id)) once.set(message.id, message);
  }
  return [...once.values()].reverse();
}

/** Whether the thread goes on beyond the newest message that is loaded. */
export const hasNewer = (thread: ThreadData) => (thread.pages[0]?.previous ?? null) !== null;

export const holdsMessage = (thread: ThreadData, id: string) =>
  thread.pages.some((page) => page.items.some((message) => message.id === id));

const change = (thread: ThreadData, id: string, by: (message: Message) => Message): ThreadData =>
  holdsMessage(thread, id)
    ? {
        ...thread,
        pages: thread.pages.map((page) => ({
          ...page,
          items: page.items.map((message) => (message.id === id ? by(message) : message)),
        })),
      }
    : thread;

/** The server's order: by time, and by id where the time is the same. */
const isNewer = (a: Message, b: Message) =>
  (Date.parse(a.at) - Date.parse(b.at) || (a.id > b.id ? 1 : -1)) > 0;

function isBeyond(thread: ThreadData, message: Message) {
  const newest = thread.pages[0]?.items[0];
  return hasNewer(thread) && (newest === undefined || isNewer(message, newest));
}

/**
 * Adds a message where its time belongs, unless it is there already. What is newer or older than the
 * loaded part stays out of it: it comes when that part is loaded.
 */
export function addMessage(thread: ThreadData, message: Message): ThreadData {
  if (holdsMessage(thread, message.id) || isBeyond(thread, message)) return thread;
  const last = thread.pages.length - 1;
  let placed = false;
  const pages = thread.pages.map((page, index) => {
    const end = index === last && page.next === null ? page.items.length : -1;
    const older = page.items.findIndex((item) => isNewer(message, item));
    const position = older >= 0 ? older : end;
    if (placed || position < 0) return page;
    placed = true;
    return { ...page, items: page.items.toSpliced(position, 0, message) };
  });
  return { ...thread, pages };
}

const timeOf = (instant: string | null) => (instant === null ? 0 : Date.parse(instant));

/** News from before an edit or a deletion that is already shown. */
const isOutdated = (news: Message, known: Message) =>
  timeOf(known.deletedAt) > timeOf(news.deletedAt) ||
  timeOf(known.editedAt) > timeOf(news.editedAt);

/** A file that is here does not go away again. */
const furtherMedia = (known: Media | null, news: Media | null) =>
  known?.state === "stored" && news !== null && news.state !== "stored" ? known : news;

function update(known: Message, news: Message): Message {
  const status = furthest(known.status, news.status);
  const said = isOutdated(news, known) ? known : news;
  return {
    ...said,
    media: furtherMedia(known.media, said.media),
    status,
    failure: status === known.status ? known.failure : news.failure,
  };
}

/** What the agency's reaction is now; null for none. */
export const reactTo = (thread: ThreadData, id: string, emoji: string | null): ThreadData =>
  change(thread, id, (message) => {
    const others = message.reactions.filter(({ by }) => by !== "agency");
    const ours = emoji === null ? [] : [{ emoji, by: "agency" as const }];
    return { ...message, reactions: [...others, ...ours] };
  });

/** What one event makes of a thread. Hearing of it twice, or late, changes nothing. */
export function applyToThread(thread: ThreadData, event: LiveEvent, id: string): ThreadData {
  switch (event.name) {
    case "message":
    case "message-changed": {
      const { conversation, message } = event;
      if (conversation.id !== id) return thread;
      return holdsMessage(thread, message.id)
        ? change(thread, message.id, (known) => update(known, message))
        : addMessage(thread, message);
    }
    case "media":
      return change(thread, event.messageId, (known) =>
        known.deletedAt === null
          ? { ...known, media: furtherMedia(known.media, event.media) }
          : known,
      );
    case "status":
      return change(thread, event.messageId, (known) => {
        const status = furthest(known.status, event.status);
        return status === known.status ? known : { ...known, status, failure: event.failure };
      });
    case "conversation":
    case "seen":
    case "hello":
    case "reset":
    case "channel":
    case "scheduled":
    case "conversation-merged":
      return thread;
  }
}
