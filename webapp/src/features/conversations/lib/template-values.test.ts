import { describe, expect, it } from "vitest";
import { aTemplate } from "@/test/templates";
import { fill, gapsOf, prefill, templateToSend, wrongWith } from "./template-values";
import { placeOf } from "./template-place";

const line = (text: string, ...names: string[]) => ({
  text,
  variables: names.map((name) => ({ name, example: `ex-${name}` })),
});

const rich = aTemplate({
  header: { kind: "TEXT", line: line("Imóvel {{1}}", "1") },
  body: line("Olá, {{1}}! Aqui é {{2}}.", "1", "2"),
  buttons: [
    { kind: "QUICK_REPLY", text: "Sim", target: null, variable: null },
    { kind: "URL", text: "Ver", target: "https://x/{{1}}", variable: { name: "1", example: null } },
    { kind: "COPY_CODE", text: "Copiar", target: null, variable: { name: "1", example: null } },
  ],
});
const gaps = gapsOf(rich);
const known = { contactName: "Marina Souza", memberName: "Ana Lima" };

describe("the gaps of a template", () => {
  it("are those of header, body and buttons", () => {
    expect(gaps.map(({ key }) => key)).toEqual([
      "header.1",
      "body.1",
      "body.2",
      "button.1",
      "button.2",
    ]);
  });

  it("begin with what is known, and never with an example", () => {
    expect(prefill(gaps, known)).toEqual({
      "header.1": "",
      "body.1": "Marina",
      "body.2": "",
      "button.1": "",
      "button.2": "",
    });
    const named = gapsOf(
      aTemplate({ body: line("{{nome}} {{corretor}} {{data}}", "nome", "corretor", "data") }),
    );
    expect(prefill(named, known)).toEqual({
      "body.nome": "Marina",
      "body.corretor": "Ana",
      "body.data": "",
    });
    expect(prefill(named, { ...known, contactName: "+55 11 98765-4321" })["body.nome"]).toBe("");
  });

  it("show their examples in brackets until they are filled", () => {
    const body = rich.form.body.text;
    expect(fill(body, "body", gaps, {})).toBe("Olá, [ex-1]! Aqui é [ex-2].");
    expect(fill(body, "body", gaps, { "body.1": "{{2}} $1", "body.2": "Ana" })).toBe(
      "Olá, {{2}} $1! Aqui é Ana.",
    );
  });

  it.each([
    ["body.1", "", "empty"],
    ["body.1", "  ", "empty"],
    ["body.1", "a\tb", "broken"],
    ["body.1", "a     b", "broken"],
    ["body.1", "a b", null],
    ["button.1", "a b", "spaces"],
    ["button.2", "1234567890123456", "code"],
    ["button.2", "AVALIE10", null],
  ])("say what is wrong with %s: %j", (key, value, wrong) => {
    const gap = gaps.find((candidate) => candidate.key === key);
    expect(gap && wrongWith(gap, value)).toBe(wrong);
  });

  it("become what the server wants to know", () => {
    const values = {
      "header.1": "AP-1",
      "body.1": "Marina",
      "body.2": "Ana",
      "button.1": "x",
      "button.2": "C",
    };
    expect(templateToSend(rich, gaps, values, { location: null, attachmentId: null })).toEqual({
      name: "boas_vindas",
      language: "pt_BR",
      header: { "1": "AP-1" },
      body: { "1": "Marina", "2": "Ana" },
      buttons: [
        { index: 1, text: "x" },
        { index: 2, text: "C" },
      ],
    });
  });
});

describe("a place", () => {
  const place = { name: " Plantão ", address: "Rua A, 1", latitude: "-23,5", longitude: "-46.6" };

  it("is read with comma or point", () => {
    expect(placeOf(place)).toEqual({
      name: "Plantão",
      address: "Rua A, 1",
      latitude: -23.5,
      longitude: -46.6,
    });
  });

  it.each(["", "91", "norte", "-23,5,1"])("has no latitude %j", (latitude) => {
    expect(placeOf({ ...place, latitude })).toBeNull();
  });
});
