import { describe, expect, it } from "vitest";
import { parseWhatsAppText, plainText, type Inline } from "./whatsapp-text";

const text = (value: string): Inline => ({ kind: "text", text: value });

describe("WhatsApp's formatting", () => {
  it.each(["bold:*", "italic:_", "strike:~"])("knows %s", (pair) => {
    const [kind, mark] = pair.split(":");
    expect(parseWhatsAppText(`a ${mark}b c${mark} d`)).toEqual([
      text("a "),
      { kind, children: [text("b c")] },
      text(" d"),
    ]);
  });

  it("nests", () => {
    expect(parseWhatsAppText("*_a_*")).toEqual([
      { kind: "bold", children: [{ kind: "italic", children: [text("a")] }] },
    ]);
  });

  it.each([
    "2 * 3 * 4",
    "snake_case_name",
    "*not\nacross lines*",
    "a*b*c",
    "* a*",
    "**",
    "~",
    "R$ 5*",
  ])("leaves %j alone", (plain) => expect(parseWhatsAppText(plain)).toEqual([text(plain)]));

  it("formats nothing within code", () => {
    expect(parseWhatsAppText("`*a*`")).toEqual([{ kind: "code", text: "*a*" }]);
    expect(parseWhatsAppText("x ```*a*\n_b_``` y")).toEqual([
      text("x "),
      { kind: "block", text: "*a*\n_b_" },
      text(" y"),
    ]);
  });

  it("links addresses whole, marks in them included", () => {
    expect(parseWhatsAppText("veja https://a.com.br/x_y_z?q=*1* já")).toMatchObject([
      text("veja "),
      { kind: "link", href: "https://a.com.br/x_y_z?q=*1*" },
      text(" já"),
    ]);
    expect(parseWhatsAppText("*www.imob.com.br*")).toMatchObject([
      { kind: "bold", children: [{ kind: "link", href: "http://www.imob.com.br" }] },
    ]);
  });

  it("never links a script", () => {
    expect(plainText("javascript:alert(1)")).toBe("javascript:alert(1)");
    expect(parseWhatsAppText("javascript:alert(1)").some(({ kind }) => kind === "link")).toBe(
      false,
    );
  });

  it("makes a preview without marks, on one line", () => {
    expect(plainText("*Oi*\n\n tudo _bem_?")).toBe("Oi tudo bem?");
  });

  it("is quick with hostile input", () => {
    const started = performance.now();
    parseWhatsAppText("*_~".repeat(1_300));
    expect(performance.now() - started).toBeLessThan(1_500);
  });
});
