const known = [
  "provider-lost",
  "nowhere",
  "expired",
  "too-large",
  "too-slow",
  "unreachable",
  "provider-busy",
  "refused",
  "foreign-host",
  "not-media",
  "damaged",
  "checksum-differs",
  "storage",
  "channel-gone",
] as const;

export type MediaReason = (typeof known)[number] | "other";

/** Why a file is not here, as the word under which the catalogue explains it. */
export const mediaReason = (reason: string | null): MediaReason =>
  known.find((word) => word === reason) ?? "other";
