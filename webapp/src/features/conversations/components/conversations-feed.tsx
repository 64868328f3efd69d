import { useEffect } from "react";
import { useMe } from "@/api/use-me";
import { useLiveConversations } from "../api/live";
import { useUnreadConversations } from "../api/use-unread";
import { claimWork } from "../lib/forget-work";
import { Arrivals } from "./arrivals";

/** What goes on while somebody is signed in, whichever page is shown. */
export function ConversationsFeed({ onUnread }: { onUnread: (count: number) => void }) {
  const member = useMe()?.id;
  const unread = useUnreadConversations();
  useLiveConversations();
  useEffect(() => onUnread(unread), [onUnread, unread]);
  useEffect(() => {
    if (member !== undefined) claimWork(member);
  }, [member]);
  return <Arrivals />;
}
