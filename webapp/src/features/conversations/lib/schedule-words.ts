import { RefusedError } from "@/api/problem";

const known = [
  "not-in-future",
  "too-far-ahead",
  "too-many-scheduled",
  "not-schedulable",
  "changed-meanwhile",
  "no-longer-waiting",
  "window-closed",
  "template-not-usable",
  "unknown-template",
  "marketing-opt-out",
] as const;

/** The key of the sentence for what the server refused. */
export function scheduleProblem(error: unknown) {
  if (!(error instanceof RefusedError) || error.status >= 500) return "scheduleProblem.unreachable";
  const code = known.find((it) => it === error.code);
  return code === undefined ? "scheduleProblem.refused" : (`scheduleProblem.${code}` as const);
}

const reasons = [
  "answered",
  "window-closed",
  "not-quotable",
  "template-not-usable",
  "unknown-template",
  "template-values",
  "marketing-opt-out",
] as const;

/** The key of the sentence for why a planned message came to nothing. */
export function reasonKey(reason: string | null) {
  const code = reasons.find((it) => it === reason);
  return code === undefined ? "scheduleReason.refused" : (`scheduleReason.${code}` as const);
}
