import { useInfiniteQuery } from "@tanstack/react-query";
import { conversationsOf, type ListData } from "./list-cache";
import { listQuery } from "./queries";

const countUnread = (list: ListData) =>
  conversationsOf(list).filter(({ unreadCount }) => unreadCount > 0).length;

/** How many of the loaded conversations, the newest ones, hold something unread. */
export const useUnreadConversations = () =>
  useInfiniteQuery({ ...listQuery, select: countUnread }).data ?? 0;
