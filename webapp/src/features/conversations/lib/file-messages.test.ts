import { describe, expect, it } from "vitest";
import type { Attachment } from "@/api/types";
import { fileMessages } from "./file-messages";

const rules = [
  { kind: "image", types: [], maxBytes: 1, captioned: true },
  { kind: "audio", types: [], maxBytes: 1, captioned: false },
];
const aFile = (id: string, type: Attachment["type"]): Attachment => ({
  id,
  type,
  filename: id,
  contentType: "x/y",
  size: 1,
  width: null,
  height: null,
  seconds: null,
});
const said = (files: Attachment[], text: string) =>
  fileMessages(files, text, rules, 10).map(({ type, text, attachment }) => [
    type,
    text,
    attachment,
  ]);

describe("files and words", () => {
  it("go in the order chosen, the words with the first file that takes them", () => {
    expect(said([aFile("a", "audio"), aFile("b", "image"), aFile("c", "image")], "Olá")).toEqual([
      ["audio", undefined, "a"],
      ["image", "Olá", "b"],
      ["image", undefined, "c"],
    ]);
  });

  it("are apart when no file takes words, or they are too long", () => {
    expect(said([aFile("a", "audio")], "Olá")).toEqual([
      ["text", "Olá", undefined],
      ["audio", undefined, "a"],
    ]);
    expect(said([aFile("b", "image")], "Olá de novo!")).toEqual([
      ["text", "Olá de novo!", undefined],
      ["image", undefined, "b"],
    ]);
  });

  it("need no words", () => {
    expect(said([aFile("b", "image")], "")).toEqual([["image", undefined, "b"]]);
  });
});
