import type { Failure } from "@/api/types";

const reasons = {
  unreachableNumber: [131026],
  windowClosed: [131047],
  blocked: [130403],
  optedOut: [131050],
  tooFast: [131056, 130429, 131048, 80007],
  limited: [131049, 130472],
  payment: [131042, 134011],
  account: [131031, 130497, 368, 131045, 131037, 133010],
  credentials: [0, 190, 10, 131005],
  temporary: [131000, 131016, 131057, 1, 2],
  media: [131051, 131052, 131053],
  sameNumber: [131021],
  notAllowed: [131030],
} as const;

export type FailureReason = keyof typeof reasons | "other";

const byCode = new Map<number, FailureReason>(
  Object.entries(reasons).flatMap(([reason, codes]) =>
    codes.map((code) => [code, reason as FailureReason] as const),
  ),
);

/** What WhatsApp's error code means to the person who wrote the message. */
export const reasonOf = (failure: Failure): FailureReason =>
  (failure.code === null ? undefined : byCode.get(failure.code)) ?? "other";
