import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { api, unwrap } from "@/api/client";
import type { LiveEvent } from "@/api/live-events";
import type { ConversationPage, ConversationSummary, MessagePage } from "@/api/types";
import {
  applyOrPlace,
  applyToList,
  applyToSummary,
  applyToThread,
  type ListData,
  type ThreadData,
} from "./cache";
import { journal } from "./journal";

const conversationsPerPage = 40;
const messagesPerPage = 50;

const counted = (summary: Omit<ConversationSummary, "unreadCount"> & Uncounted) => ({
  ...summary,
  unreadCount: summary.unreadCount ?? 0,
});

interface Uncounted {
  unreadCount: number | null;
}

export const everything = ["conversations"] as const;

export const listQuery = infiniteQueryOptions({
  queryKey: [...everything, "list"],
  initialPageParam: null as string | null,
  getNextPageParam: (page: ConversationPage) => page.next,
  queryFn: async ({ pageParam, signal }) => {
    const mark = journal.mark();
    const query = {
      limit: conversationsPerPage,
      ...(pageParam === null ? {} : { cursor: pageParam }),
    };
    const answer = await unwrap(api.GET("/api/conversations", { params: { query }, signal }));
    const page: ConversationPage = { ...answer, items: answer.items.map(counted) };
    const apply = pageParam === null ? applyOrPlace : applyToList;
    const list: ListData = { pages: [page], pageParams: [pageParam] };
    return journal.since(mark).reduce(apply, list).pages[0] ?? page;
  },
});

export const summaryQuery = (id: string) =>
  queryOptions({
    queryKey: [...everything, "summary", id],
    queryFn: async ({ signal }): Promise<ConversationSummary> => {
      const mark = journal.mark();
      const path = { id };
      const summary = await unwrap(
        api.GET("/api/conversations/{id}", { params: { path }, signal }),
      );
      return journal.since(mark).reduce(applyToSummary, counted(summary));
    },
  });

export const threadQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: [...everything, "messages", id],
    initialPageParam: null as string | null,
    getNextPageParam: (page: MessagePage) => page.next,
    queryFn: async ({ pageParam, signal }): Promise<MessagePage> => {
      const mark = journal.mark();
      const query = {
        limit: messagesPerPage,
        ...(pageParam === null ? {} : { before: pageParam }),
      };
      const page = await unwrap(
        api.GET("/api/conversations/{id}/messages", { params: { path: { id }, query }, signal }),
      );
      if (pageParam !== null) return page;
      const thread: ThreadData = { pages: [page], pageParams: [pageParam] };
      const apply = (known: ThreadData, event: LiveEvent) => applyToThread(known, event, id);
      return journal.since(mark).reduce(apply, thread).pages[0] ?? page;
    },
  });
