import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { api, unwrap } from "@/api/client";
import type { ConversationPage, ConversationSummary, Message, MessagePage } from "@/api/types";
import { journal } from "./journal";
import { applyOrPlace, applyToList, applyToSummary, type ListData } from "./list-cache";
import { applyToThread, type ThreadData, type ThreadPlace } from "./thread-cache";

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

/** All that is loaded of one thread, whichever parts of it. */
export const threadKey = (id: string) => [...everything, "messages", id] as const;

/** A thread from its newest message on, or the part of it around an older one. */
export const threadQuery = (id: string, around: string | null = null) =>
  infiniteQueryOptions({
    queryKey: [...threadKey(id), around ?? "newest"],
    initialPageParam: around === null ? null : { around },
    getNextPageParam: ({ next }: MessagePage): ThreadPlace =>
      next === null ? null : { before: next },
    getPreviousPageParam: ({ previous }: MessagePage): ThreadPlace =>
      previous === null ? null : { after: previous },
    queryFn: async ({ pageParam, signal }): Promise<MessagePage> => {
      const mark = journal.mark();
      const query = { limit: messagesPerPage, ...pageParam };
      const page = await unwrap(
        api.GET("/api/conversations/{id}/messages", { params: { path: { id }, query }, signal }),
      );
      const thread: ThreadData = { pages: [page], pageParams: [pageParam] };
      return (
        journal.since(mark).reduce((known, event) => applyToThread(known, event, id), thread)
          .pages[0] ?? page
      );
    },
  });

/** All that a message ever said, the newest first; asked for anew each time, as it may have changed again. */
export const versionsQuery = ({ id, conversationId }: Pick<Message, "id" | "conversationId">) =>
  queryOptions({
    queryKey: [...everything, "versions", conversationId, id],
    staleTime: 0,
    queryFn: ({ signal }) =>
      unwrap(
        api.GET("/api/conversations/{id}/messages/{message}/versions", {
          params: { path: { id: conversationId, message: id } },
          signal,
        }),
      ),
  });
