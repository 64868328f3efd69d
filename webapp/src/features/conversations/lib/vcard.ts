import type { Message } from "@/api/types";

export type Card = NonNullable<Message["cards"]>[number];

const escaped = (text: string) =>
  text.replace(/[\\;,]/g, (char) => `\\${char}`).replace(/\r\n|\r|\n/g, "\\n");

const kind = (type: string | null) => {
  const word = type?.toUpperCase().replace(/[^A-Z0-9-]/g, "") ?? "";
  return word === "" ? "" : `;TYPE=${word}`;
};

/** Lines longer than 75 bytes go on in the next one, which begins with a space. */
function folded(line: string): string {
  const bytes = (text: string) => new TextEncoder().encode(text).length;
  const lines = [""];
  for (const char of line) {
    const last = lines.at(-1) ?? "";
    if (bytes(last + char) > 75) lines.push(` ${char}`);
    else lines[lines.length - 1] = last + char;
  }
  return lines.join("\r\n");
}

/** A contact card as vCard 3.0 (RFC 2426), which every address book reads. */
export function vCard({ name, phones, emails, organization, addresses, urls, birthday }: Card) {
  const lines = [
    "BEGIN:VCARD",
    "VERSION:3.0",
    `N:;${escaped(name)};;;`,
    `FN:${escaped(name)}`,
    ...(organization === null ? [] : [`ORG:${escaped(organization)}`]),
    ...phones.map(({ phone, type }) => `TEL${kind(type)}:${escaped(phone)}`),
    ...emails.map(({ value, type }) => `EMAIL${kind(type)}:${escaped(value)}`),
    ...addresses.map(({ value, type }) => `ADR${kind(type)}:;;${escaped(value)};;;;`),
    ...urls.map(({ value }) => `URL:${escaped(value)}`),
    ...(birthday === null ? [] : [`BDAY:${escaped(birthday)}`]),
    "END:VCARD",
  ];
  return lines.map(folded).join("\r\n") + "\r\n";
}

/** A name that every system takes for a file. */
export const fileNameOf = ({ name }: Card) =>
  `${
    name
      .replace(/[\p{Cc}\p{Cf}<>:"/\\|?*]/gu, "")
      .trim()
      .slice(0, 80) || "contato"
  }.vcf`;
