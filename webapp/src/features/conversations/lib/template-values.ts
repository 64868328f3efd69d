import type { MessageTemplate, TemplateToSend } from "@/api/types";

/** A place in a template that must be filled before it is sent. */
export interface Gap {
  key: string;
  part: "header" | "body" | "button";
  /** Of the variable. */
  name: string;
  /** Of the button, in a button. */
  index: number;
  /** The words on the button, in a button. */
  button: string;
  kind: "line" | "address" | "code";
  example: string | null;
}

export type Values = Readonly<Record<string, string>>;
export type Wrong = "empty" | "broken" | "spaces" | "code";

const line = { index: -1, button: "", kind: "line" } as const;

export function gapsOf({ form }: MessageTemplate): Gap[] {
  const lineGaps = (part: "header" | "body") =>
    ((part === "header" ? form.header?.line : form.body)?.variables ?? []).map(
      ({ name, example }): Gap => ({ ...line, key: `${part}.${name}`, part, name, example }),
    );
  const buttonGaps = form.buttons.flatMap(({ kind, text, variable }, index): Gap[] =>
    variable === null
      ? []
      : [
          {
            key: `button.${index}`,
            part: "button",
            name: variable.name,
            index,
            button: text,
            kind: kind === "COPY_CODE" ? "code" : "address",
            example: variable.example,
          },
        ],
  );
  return [...lineGaps("header"), ...lineGaps("body"), ...buttonGaps];
}

interface Known {
  contactName: string;
  memberName: string;
}

const ofContact = /^(nome|primeiro_?nome|nome_?(do_?)?cliente|cliente|lead|name|first_?name)$/i;
const ofMember = /^(corretora?|atendente|agente|consultora?|agent|(nome_?)?(do_?)?corretora?)$/i;

/** A name that is a number calls nobody. */
const firstName = (name: string) =>
  /^[+\d(]/.test(name) ? "" : (name.trim().split(/\s+/)[0] ?? "");

/** What is known already; an example is never taken for a value. */
export function prefill(gaps: readonly Gap[], { contactName, memberName }: Known): Values {
  return Object.fromEntries(
    gaps.map(({ key, part, name }) => {
      const isContact = part === "body" && name === "1";
      if (isContact || ofContact.test(name))
        return [key, part === "button" ? "" : firstName(contactName)];
      return [key, ofMember.test(name) ? firstName(memberName) : ""];
    }),
  );
}

const longestCode = 15;

export function wrongWith({ kind }: Gap, value: string): Wrong | null {
  if (value.trim() === "") return "empty";
  // eslint-disable-next-line no-control-regex -- Meta refuses exactly these
  if (/[\u0000-\u001f\u007f-\u009f\u2028\u2029]| {5}/.test(value)) return "broken";
  if (kind === "address" && /\s/.test(value)) return "spaces";
  if (kind === "code" && Array.from(value).length > longestCode) return "code";
  return null;
}

/** A text with its gaps filled; an empty one shows its example in brackets. */
export function fill(text: string, part: "header" | "body", gaps: readonly Gap[], values: Values) {
  return text.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => {
    const gap = gaps.find((candidate) => candidate.part === part && candidate.name === name);
    if (gap === undefined) return whole;
    const value = values[gap.key] ?? "";
    return value.trim() === "" ? `[${gap.example ?? name}]` : value;
  });
}

/** What stands above, where that is a place or a file. */
interface Above {
  location: NonNullable<TemplateToSend["location"]> | null;
  attachmentId: string | null;
}

export function templateToSend(
  template: MessageTemplate,
  gaps: readonly Gap[],
  values: Values,
  above: Above,
): TemplateToSend {
  const { location, attachmentId } = above;
  const of = (part: "header" | "body") =>
    Object.fromEntries(
      gaps.filter((gap) => gap.part === part).map(({ key, name }) => [name, values[key] ?? ""]),
    );
  const buttons = gaps
    .filter((gap) => gap.part === "button")
    .map(({ key, index }) => ({ index, text: values[key] ?? "" }));
  return {
    name: template.name,
    language: template.language,
    header: of("header"),
    body: of("body"),
    buttons,
    ...(location === null ? {} : { location }),
    ...(attachmentId === null ? {} : { attachment: attachmentId }),
  };
}
