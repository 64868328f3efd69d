import type { InfiniteData } from "@tanstack/react-query";
import type { LiveEvent, SharedSummary } from "@/api/live-events";
import type { ConversationPage, ConversationSummary } from "@/api/types";
import { furthest } from "./status";

export type ListData = InfiniteData<ConversationPage>;

const timeOf = (summary: SharedSummary) => Date.parse(summary.lastMessage?.at ?? "") || 0;

const byNewest = (a: SharedSummary, b: SharedSummary) =>
  timeOf(b) - timeOf(a) || (a.id < b.id ? 1 : -1);

/** What one event makes of one conversation. Hearing of it twice, or late, changes nothing. */
export function applyToSummary(known: ConversationSummary, event: LiveEvent): ConversationSummary {
  switch (event.name) {
    case "message":
    case "message-changed":
    case "conversation":
      return event.conversation.id === known.id ? withNews(known, event.conversation) : known;
    case "seen":
      return event.conversationId === known.id ? seenUpTo(known, event.inboundSeen) : known;
    case "status":
      return event.conversationId === known.id ? withStatus(known, event) : known;
    case "media":
    case "hello":
    case "reset":
    case "channel":
    case "scheduled":
    case "conversation-merged":
      return known;
  }
}

type StatusEvent = Extract<LiveEvent, { name: "status" }>;
const arrived = ["delivered", "read", "played"];

/** Whoever gets a message is there after all. */
function withStatus(known: ConversationSummary, { messageId, status }: StatusEvent) {
  const last = known.lastMessage;
  if (last?.id !== messageId) return known;
  return {
    ...known,
    contact: {
      ...known.contact,
      unreachable: known.contact.unreachable && !arrived.includes(status),
    },
    lastMessage: { ...last, status: furthest(last.status, status) },
  };
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

/** Takes a conversation out that went into another one. */
const without = (list: ListData, id: string): ListData =>
  findInList(list, id) === undefined
    ? list
    : {
        ...list,
        pages: list.pages.map((page) => ({
          ...page,
          items: page.items.filter((item) => item.id !== id),
        })),
      };

export function applyToList(list: ListData, event: LiveEvent): ListData {
  if (event.name === "conversation-merged") return without(list, event.from);
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
