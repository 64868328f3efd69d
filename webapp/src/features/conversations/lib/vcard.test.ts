import { describe, expect, it } from "vitest";
import { aCard } from "@/test/samples";
import { fileNameOf, vCard } from "./vcard";

const unfolded = (text: string) => text.replace(/\r\n /g, "");

describe("a contact card as a file", () => {
  it("holds what the card says", () => {
    const card = vCard(aCard());
    expect(card.split("\r\n")).toEqual([
      "BEGIN:VCARD",
      "VERSION:3.0",
      "N:;Paulo Antunes;;;",
      "FN:Paulo Antunes",
      "ORG:Cartório do 9º Ofício",
      "TEL;TYPE=CELL:+55 11 90000-0456",
      "EMAIL;TYPE=WORK:paulo@cartorio.example",
      "END:VCARD",
      "",
    ]);
  });

  it("lets nothing in a name become a line of its own", () => {
    const card = vCard(aCard({ name: "Ana; filha\r\nTEL:0900,1\\" }));
    expect(unfolded(card)).toContain("FN:Ana\\; filha\\nTEL:0900\\,1\\\\");
    expect(card.match(/^TEL/gm)).toHaveLength(1);
  });

  it("folds long lines, never within a character", () => {
    const name = "Condomínio São João ".repeat(8).trim();
    const card = vCard(aCard({ name }));
    for (const line of card.split("\r\n")) {
      expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    }
    expect(unfolded(card)).toContain(`FN:${name}`);
  });

  it.each([
    ["Ana Lúcia", "Ana Lúcia.vcf"],
    ["../a:b?", "..ab.vcf"],
    ["\u202e///", "contato.vcf"],
  ])("of %j is called %s", (name, expected) => expect(fileNameOf(aCard({ name }))).toBe(expected));
});
