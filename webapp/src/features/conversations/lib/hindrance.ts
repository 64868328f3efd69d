import type { Hindrance } from "../api/outbox-store";

/** What cannot be sent as it is, however often it is tried. */
const final = [
  "text-too-long",
  "text-empty",
  "too-many",
  "not-distinct",
  "not-sendable",
  "not-quotable",
  "unknown-conversation",
] as const;
const passing = ["unreachable", "window-closed"] as const;
const alternatives = [
  "split",
  "list",
  "separate-text",
  "template",
  "text",
  "without-quote",
] as const;
const limited: readonly string[] = ["text-too-long", "too-many"];

/** Whether trying again may help. */
export const mayPass = ({ code }: Hindrance) => !final.some((known) => known === code);

/** The sentence for it; a general one for what has none of its own. */
export function reasonFor({ code, limit }: Hindrance) {
  if (limit === null && limited.includes(code)) return "refused";
  return [...final, ...passing].find((known) => known === code) ?? "refused";
}

/** What to do instead, where the server knows and so do we. */
export const alternativeTo = ({ alternative }: Hindrance) =>
  alternatives.find((known) => known === alternative);
