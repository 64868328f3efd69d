import { isPassing, RefusedError } from "@/api/problem";

const known = [
  "unknown-template",
  "template-not-usable",
  "template-values",
  "template-file-missing",
  "unknown-attachment",
  "text-too-long",
  "marketing-opt-out",
  "invalid-phone",
  "conversation-exists",
  "token-refused",
  "unknown-account",
  "account-unknown",
] as const;

/** The sentence that says why a template was not sent or listed. */
export function problemCode(error: unknown): (typeof known)[number] | "unreachable" | "refused" {
  if (isPassing(error)) return "unreachable";
  const code = error instanceof RefusedError ? error.code : "";
  return known.find((candidate) => candidate === code) ?? "refused";
}
