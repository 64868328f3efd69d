/** The provider's words for what it does not hand out, and the word under which we name it. */
const names = {
  poll: ["poll", "poll_creation"],
  pollVote: ["poll_update"],
  viewOnce: ["view_once", "unavailable"],
  event: ["event"],
  gif: ["gif"],
  groupInvite: ["group_invite"],
  link: ["link_preview"],
  pin: ["pin", "keep_in_chat"],
  file: ["media_placeholder", "image", "video", "audio", "document"],
  product: ["product", "product_list"],
  interactive: ["interactive", "button", "list", "hsm", "template"],
  edit: ["edit"],
  reaction: ["reaction"],
} as const;

export type UnsupportedKind = keyof typeof names | "other";

const byWord = new Map<string, UnsupportedKind>(
  Object.entries(names).flatMap(([kind, words]) =>
    words.map((word) => [word, kind as UnsupportedKind] as const),
  ),
);

export const unsupportedKind = (word: string | undefined): UnsupportedKind =>
  byWord.get(word?.toLowerCase().replaceAll("-", "_") ?? "") ?? "other";
