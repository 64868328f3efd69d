import { useState } from "react";
import type { ConversationSummary, Message } from "@/api/types";
import { useAttention } from "@/lib/attention";

/**
 * The number of the last inbound message that had been seen when one came (or came back) to the
 * conversation; what is newer stands below the line. Null when nothing was waiting. The line stays
 * while one reads, and goes once one has answered.
 */
export function useUnreadLine(
  { inboundCount, unreadCount }: ConversationSummary,
  messages: readonly Message[],
): number | null {
  const seen = inboundCount - unreadCount;
  const looking = useAttention();
  const answers = messages.filter(({ direction }) => direction === "outbound").length;
  const [line, setLine] = useState({
    after: unreadCount > 0 ? seen : null,
    looking,
    answers,
    loaded: messages.length > 0,
  });
  const loaded = messages.length > 0;
  const cameWhileAway = !looking && unreadCount > 0 && (line.looking || line.after === null);
  const answered =
    line.loaded && answers > line.answers && line.after !== null && unreadCount === 0;
  if (
    cameWhileAway ||
    answered ||
    line.looking !== looking ||
    line.answers !== answers ||
    line.loaded !== loaded
  ) {
    setLine({
      after: cameWhileAway ? seen : answered ? null : line.after,
      looking: cameWhileAway ? false : looking,
      answers,
      loaded,
    });
  }
  return line.after;
}
