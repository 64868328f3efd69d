import type { MessageType } from "@/api/types";

const types: Record<MessageType, true> = {
  text: true,
  image: true,
  video: true,
  audio: true,
  voice: true,
  document: true,
  sticker: true,
  location: true,
  contacts: true,
  choice: true,
  flow: true,
  order: true,
  buttons: true,
  list: true,
  template: true,
  system: true,
  unsupported: true,
};

/** A server that is newer than this page may know more types. */
export const knownType = (type: string | null): MessageType =>
  type !== null && Object.hasOwn(types, type) ? (type as MessageType) : "unsupported";
