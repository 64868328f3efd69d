import type { Message, Scheduled } from "@/api/types";
import { dayOf } from "@/lib/time";
import type { Pending } from "../api/outbox-store";
import { joinAlbums, type Album } from "./albums";

export type ThreadRow =
  | { kind: "day"; key: string; at: number }
  | { kind: "unread"; key: string; count: number }
  | { kind: "message"; key: string; message: Message; opens: boolean }
  | { kind: "album"; key: string; messages: Album; opens: boolean }
  | { kind: "pending"; key: string; pending: Pending; opens: boolean }
  | { kind: "scheduled"; key: string; scheduled: Scheduled };

const authorOf = ({ type, direction, author }: Message) =>
  type === "system" ? type : `${direction}:${author.kind}:${author.id ?? author.name ?? ""}`;

/** Grouped as long as nobody else writes and not much time passes. */
const groupMs = 10 * 60_000;

interface Line {
  key: string;
  at: number;
  author: string;
  inboundNo: number | null;
  row: (opens: boolean) => ThreadRow;
}

/** What stands in the thread, oldest first: days, the unread line, messages, what is on its way. */
export function threadRows(
  messages: readonly Message[],
  pending: readonly Pending[],
  me: string,
  seenBefore: number | null,
): ThreadRow[] {
  const confirmed = new Set(messages.map((message) => message.clientId));
  const lines: Line[] = [
    ...messages.map((message): Line => ({
      key: message.clientId ?? message.id,
      at: Date.parse(message.at),
      author: authorOf(message),
      inboundNo: message.direction === "inbound" ? message.inboundNo : null,
      row: (opens) => ({ kind: "message", key: message.clientId ?? message.id, message, opens }),
    })),
    ...pending
      .filter(({ clientId }) => !confirmed.has(clientId))
      .map((entry): Line => ({
        key: entry.clientId,
        at: Date.parse(entry.at),
        author: `outbound:member:${me}`,
        inboundNo: null,
        row: (opens) => ({ kind: "pending", key: entry.clientId, pending: entry, opens }),
      })),
  ];
  const isUnread = (line: Line) =>
    seenBefore !== null && line.inboundNo !== null && line.inboundNo > seenBefore;
  const firstUnread = lines.find(isUnread);
  const rows: ThreadRow[] = [];
  let before: Line | undefined;
  for (const line of lines) {
    const newDay = before === undefined || dayOf(before.at) !== dayOf(line.at);
    if (newDay) rows.push({ kind: "day", key: `day:${dayOf(line.at)}`, at: line.at });
    if (line === firstUnread) {
      rows.push({ kind: "unread", key: "unread", count: lines.filter(isUnread).length });
    }
    const opens =
      newDay ||
      line === firstUnread ||
      before?.author !== line.author ||
      line.at - before.at > groupMs;
    rows.push(line.row(opens));
    before = line;
  }
  return joinAlbums(rows);
}

/** What is planned stands after all that was said. */
export const scheduledRows = (scheduled: readonly Scheduled[]): ThreadRow[] =>
  scheduled.map((entry) => ({
    kind: "scheduled",
    key: `scheduled:${entry.id}`,
    scheduled: entry,
  }));

/** The messages that a row shows. */
export const messagesIn = (row: ThreadRow): readonly Message[] =>
  row.kind === "message" ? [row.message] : row.kind === "album" ? row.messages : [];
