import { useEffect } from "react";
import { useQueryClient } from "@tanstack/react-query";
import type { ConversationSummary, Message } from "@/api/types";
import { useAttention } from "@/lib/attention";
import { markSeen } from "../api/seen";

/** Read means: open, in front of somebody, and scrolled to the end. */
export function useSeen(
  conversation: ConversationSummary,
  newest: Message | undefined,
  atEnd: boolean,
) {
  const client = useQueryClient();
  const looking = useAttention();
  const { id, unreadCount } = conversation;
  const due = looking && atEnd && unreadCount > 0;
  useEffect(() => {
    if (due && newest !== undefined) void markSeen(client, id, newest);
  }, [client, due, id, newest]);
}
