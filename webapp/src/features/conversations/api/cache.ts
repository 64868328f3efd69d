import type { InfiniteData } from "@tanstack/react-query";
import type { LiveEvent, SharedSummary } from "@/api/live-events";
import type { ConversationPage, ConversationSummary, Message, MessagePage } from "@/api/types";
import { furthest } from "./status";

export type ListData = InfiniteData<ConversationPage>;
export type ThreadData = InfiniteData<MessagePage>;

const timeOf = (summary: SharedSummary) => Date.parse(summary.lastMessage?.at ?? "") || 0;

const byNewest = (a: SharedSummary, b: SharedSummary) =>
  timeOf(b) - timeOf(a) || (a.id < b.id ? 1 : -1);

/** What one event makes of one conversation. Hearing of it twice, or late, changes nothing. */
export function applyToSummary(known: ConversationSummary, event: LiveEvent): ConversationSummary {
  switch (event.name) {
    case "message":
    case "conversation":
      return event.conversation.id === known.id ? withNews(known, event.conversation) : known;
    case "seen":
      return event.conversationId === known.id ? seenUpTo(known, event.inboundSeen) : known;
    case "status":
      return known.lastMessage?.id === event.messageId
        ? {
            ...known,
            lastMessage: {
              ...known.lastMessage,
              status: furthest(known.lastMessage.status, event.status),
            },
          }
        : known;
    case "hello":
    case "reset":
      return known;
  }
}

function withNews(known: ConversationSummary, news: SharedSummary): ConversationSummary {
  if (news.inboundCount < known.inboundCount || timeOf(news) < timeOf(known)) return known;
  const seen = known.inboundCount - known.unreadCount;
  const same = news.lastMessage !== null && news.lastMessage.id === known.lastMessage?.id;
  return {
    ...news,
    unreadCount: Math.max(0, news.inboundCount - seen),
    lastMessage:
      same && news.lastMessage !== null && known.lastMessage !== null
        ? {
            ...news.lastMessage,
            status: furthest(known.lastMessage.status, news.lastMessage.status),
          }
        : news.lastMessage,
  };
}

function seenUpTo(known: ConversationSummary, inboundSeen: number): ConversationSummary {
  const unreadCount = Math.max(0, known.inboundCount - inboundSeen);
  return unreadCount < known.unreadCount ? { ...known, unreadCount } : known;
}

export const findInList = (list: ListData | undefined, id: string) =>
  list?.pages.flatMap((page) => page.items).find((item) => item.id === id);

/** Every conversation once, newest first. Paging may bring one twice when it moved meanwhile. */
export function conversationsOf(list: ListData): ConversationSummary[] {
  const once = new Map<string, ConversationSummary>();
  for (const item of list.pages.flatMap((page) => page.items)) {
    if (!once.has(item.id)) once.set(item.id, item);
  }
  return [...once.values()];
}

/** Puts a conversation where its last message belongs; beyond what is loaded it stays out. */
export function placeInList(list: ListData, summary: ConversationSummary): ListData {
  const without = list.pages.map((page) => ({
    ...page,
    items: page.items.filter((item) => item.id !== summary.id),
  }));
  const last = without.length - 1;
  let placed = false;
  const pages = without.map((page, index) => {
    const end = index === last && page.next === null ? page.items.length : -1;
    const older = page.items.findIndex((item) => byNewest(summary, item) < 0);
    const at = older >= 0 ? older : end;
    if (placed || at < 0) return page;
    placed = true;
    return { ...page, items: page.items.toSpliced(at, 0, summary) };
  });
  return { ...list, pages };
}

export function applyToList(list: ListData, event: LiveEvent): ListData {
  const pages = list.pages.map((page) => {
    const items = page.items.map((item) => applyToSummary(item, event));
    return items.every((item, index) => item === page.items[index]) ? page : { ...page, items };
  });
  const changed = pages.some((page, index) => page !== list.pages[index]);
  if (!changed) return list;
  const moved =
    "conversation" in event ? findInList({ ...list, pages }, event.conversation.id) : undefined;
  return moved === undefined ? { ...list, pages } : placeInList({ ...list, pages }, moved);
}

/** The same, and a conversation that was not loaded is shown; its unread count is a first guess. */
export function applyOrPlace(list: ListData, event: LiveEvent): ListData {
  if (!("conversation" in event) || findInList(list, event.conversation.id) !== undefined) {
    return applyToList(list, event);
  }
  const inbound = event.name === "message" && event.message.direction === "inbound";
  return placeInList(list, { ...event.conversation, unreadCount: inbound ? 1 : 0 });
}

/** Newest last: the order in which people read. */
export function messagesOf(thread: ThreadData): Message[] {
  const once = new Map<string, Message>();
  for (const message of thread.pages.flatMap((page) => page.items)) {
    if (!once.has(message.id)) once.set(message.id, message);
  }
  return [...once.values()].reverse();
}

const knows = (thread: ThreadData, id: string) =>
  thread.pages.some((page) => page.items.some((message) => message.id === id));

const change = (thread: ThreadData, id: string, by: (message: Message) => Message): ThreadData =>
  knows(thread, id)
    ? {
        ...thread,
        pages: thread.pages.map((page) => ({
          ...page,
          items: page.items.map((message) => (message.id === id ? by(message) : message)),
        })),
      }
    : thread;

/** Adds a message where its time belongs, unless it is there already. */
export function addMessage(thread: ThreadData, message: Message): ThreadData {
  if (knows(thread, message.id)) return thread;
  const at = Date.parse(message.at);
  const last = thread.pages.length - 1;
  let placed = false;
  const pages = thread.pages.map((page, index) => {
    const end = index === last && page.next === null ? page.items.length : -1;
    const older = page.items.findIndex((item) => Date.parse(item.at) <= at);
    const position = older >= 0 ? older : end;
    if (placed || position < 0) return page;
    placed = true;
    return { ...page, items: page.items.toSpliced(position, 0, message) };
  });
  return { ...thread, pages };
}

function update(known: Message, news: Message): Message {
  const again =
    known.status === "failed" && (news.status === "queued" || news.status === "sending");
  const status = again ? news.status : furthest(known.status, news.status);
  return { ...news, status, failure: status === known.status ? known.failure : news.failure };
}

export function applyToThread(thread: ThreadData, event: LiveEvent, id: string): ThreadData {
  switch (event.name) {
    case "message": {
      const { conversation, message } = event;
      if (conversation.id !== id) return thread;
      return knows(thread, message.id)
        ? change(thread, message.id, (known) => update(known, message))
        : addMessage(thread, message);
    }
    case "status":
      return change(thread, event.messageId, (known) => {
        const status = furthest(known.status, event.status);
        return status === known.status ? known : { ...known, status, failure: event.failure };
      });
    case "conversation":
    case "seen":
    case "hello":
    case "reset":
      return thread;
  }
}
