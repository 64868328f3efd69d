import type { Failure } from "@/api/types";

/** WhatsApp's codes by what they mean to the person who wrote the message. */
const reasons = {
  unreachableNumber: [131026],
  windowClosed: [131047],
  blocked: [130403],
  optedOut: [131050],
  tooFast: [131056, 130429, 132069, 80007, 4, 17, 32, 613],
  limited: [131049, 130472],
  quality: [131048, 131064],
  country: [130497],
  payment: [131042, 134011],
  account: [131031, 368, 131045, 131037, 133010, 33, 131063],
  credentials: [0, 3, 10, 190, 131005],
  temporary: [1, 2, 131000, 131016, 131057, 133004, 2494100],
  media: [131052, 131053],
  content: [100, 131008, 131009, 131051, 131062, 135000],
  template: [
    132000, 132001, 132005, 132007, 132008, 132012, 132015, 132016, 132018, 131055, 134100, 134101,
    134102,
  ],
  flow: [132068],
  sameNumber: [131021],
  notAllowed: [131030],
} as const;

export type FailureReason =
  | keyof typeof reasons
  | "connection"
  | "maybeSent"
  | "fileMissing"
  | "channelGone"
  | "noSender"
  | "other";

/** What fits: the same once more, a template instead, another number, the words for another message, or a person's decision. */
export type Remedy = "retry" | "template" | "number" | "copy" | "decide";

const byCode = new Map<number, FailureReason>(
  Object.entries(reasons).flatMap(([reason, codes]) =>
    codes.map((code) => [code, reason as FailureReason] as const),
  ),
);

const byTitle = new Map<string, FailureReason>([
  ["maybe-sent", "maybeSent"],
  ["provider-unreachable", "connection"],
  ["HTTP 429", "tooFast"],
  ["file-missing", "fileMissing"],
  ["channel-gone", "channelGone"],
  ["no-sender", "noSender"],
]);

const isPermission = (code: number) => code >= 200 && code <= 299;

/** What WhatsApp's error code, or our own word, means to the person who wrote the message. */
export function reasonOf(failure: Failure | null): FailureReason {
  if (failure === null) return "other";
  if (failure.code === null) return byTitle.get(failure.title) ?? "other";
  return byCode.get(failure.code) ?? (isPermission(failure.code) ? "credentials" : "other");
}

const remedies: Record<FailureReason, readonly Remedy[]> = {
  unreachableNumber: ["number", "retry"],
  windowClosed: ["template"],
  blocked: [],
  optedOut: [],
  tooFast: ["retry"],
  limited: ["retry"],
  quality: ["retry"],
  country: ["number"],
  payment: ["retry"],
  account: ["retry"],
  credentials: ["retry"],
  temporary: ["retry"],
  media: ["retry"],
  content: ["copy"],
  template: ["template"],
  flow: ["template"],
  sameNumber: ["number"],
  notAllowed: ["number", "retry"],
  connection: ["retry"],
  maybeSent: ["decide"],
  fileMissing: [],
  channelGone: ["retry"],
  noSender: [],
  other: ["retry"],
};

export const remediesOf = (reason: FailureReason) => remedies[reason];

/** Whether our sentence is so general that what WhatsApp says helps more. */
export const providerSaysMore = (reason: FailureReason) =>
  reason === "content" || reason === "media" || reason === "template" || reason === "other";
