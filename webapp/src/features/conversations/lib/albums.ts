import type { Message } from "@/api/types";
import type { ThreadRow } from "./thread-rows";

/** Never empty. */
export type Album = readonly [Message, ...Message[]];

const albumMs = 60_000;

/** A picture that has nothing to say for itself but perhaps a caption; an album could not show whose mark or reaction it is. */
const isPicture = ({ type, deletedAt, editedAt, reactions, status, quote, ad, product }: Message) =>
  type === "image" &&
  deletedAt === null &&
  editedAt === null &&
  reactions.length === 0 &&
  status !== "failed" &&
  quote === null &&
  ad === null &&
  product === null;

const albumIn = (row: ThreadRow | undefined): Album | null =>
  row?.kind === "album"
    ? row.messages
    : row?.kind === "message" && isPicture(row.message)
      ? [row.message]
      : null;

function belongs(album: Album, next: Message) {
  const [first] = album;
  return (
    isPicture(next) &&
    next.forwarded === first.forwarded &&
    Date.parse(next.at) - Date.parse(first.at) <= albumMs &&
    [...album, next].filter(({ text }) => text !== null).length <= 1
  );
}

/** Pictures that one person sent one after the other, within a minute, stand together in one row. */
export function joinAlbums(rows: readonly ThreadRow[]): ThreadRow[] {
  const joined: ThreadRow[] = [];
  for (const row of rows) {
    const last = joined.at(-1);
    const album = albumIn(last);
    if (album === null || row.kind !== "message" || row.opens || !belongs(album, row.message)) {
      joined.push(row);
      continue;
    }
    joined[joined.length - 1] = {
      kind: "album",
      key: last?.key ?? row.key,
      messages: [...album, row.message],
      opens: last !== undefined && "opens" in last && last.opens,
    };
  }
  return joined;
}
