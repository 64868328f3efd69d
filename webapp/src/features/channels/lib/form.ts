import type { Channel, Connection } from "@/api/types";

export const fields = ["name", "phoneNumberId", "wabaId", "accessToken", "graphVersion"] as const;
export type Field = (typeof fields)[number];
export type Draft = Record<Field, string>;
export type FieldProblem = "missing" | "digits" | "oneWord" | "version";
export type Problems = Partial<Record<Field, FieldProblem>>;

export const draftOf = (channel: Channel | null): Draft => ({
  name: channel?.name ?? "",
  phoneNumberId: channel?.phoneNumberId ?? "",
  wabaId: channel?.wabaId ?? "",
  accessToken: "",
  graphVersion: channel?.graphVersion ?? "v25.0",
});

/** What can be said without asking the server. */
export function check(draft: Draft): Problems {
  const typed = trimmed(draft);
  const problems: Problems = {};
  for (const field of ["name", "phoneNumberId", "accessToken", "graphVersion"] as const) {
    if (typed[field] === "") problems[field] = "missing";
  }
  for (const field of ["phoneNumberId", "wabaId"] as const) {
    if (typed[field] !== "" && !/^\d{1,32}$/.test(typed[field])) problems[field] = "digits";
  }
  if (/[^\x21-\x7e]/.test(typed.accessToken)) problems.accessToken = "oneWord";
  if (typed.graphVersion !== "" && !/^v\d{1,3}\.\d{1,2}$/.test(typed.graphVersion)) {
    problems.graphVersion = "version";
  }
  return problems;
}

export function connectionOf(draft: Draft): Connection {
  const { wabaId, ...typed } = trimmed(draft);
  return { kind: "WHATSAPP_CLOUD", ...typed, wabaId: wabaId === "" ? null : wabaId };
}

const trimmed = (draft: Draft) =>
  Object.fromEntries(fields.map((field) => [field, draft[field].trim()])) as Draft;

export const isField = (name: string | null): name is Field =>
  fields.some((field) => field === name);
