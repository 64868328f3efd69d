import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import channelsEn from "./channels/en.json";
import channelsPortuguese from "./channels/pt-BR.json";
import englishDeliveries from "./deliveries.en.json";
import deliveries from "./deliveries.pt-BR.json";
import englishBase from "./en.json";
import englishMessages from "./messages.en.json";
import messages from "./messages.pt-BR.json";
import base from "./pt-BR.json";
import templatesEn from "./templates/en.json";
import templatesPortuguese from "./templates/pt-BR.json";

interface Tree {
  [key: string]: string | Tree;
}

const leaves = (tree: Tree, prefix = ""): string[] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string" ? [prefix + key] : leaves(value, `${prefix}${key}.`),
  );

const textOf = (tree: Tree, key: string) =>
  key.split(".").reduce<string | Tree>((node, part) => (node as Tree)[part] ?? "", tree) as string;

const src = path.resolve(import.meta.dirname, "..");
const source = readdirSync(src, { recursive: true, encoding: "utf8" })
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
  .map((file) => readFileSync(path.join(src, file), "utf8"))
  .join("\n");

/** Beginnings of keys that are put together, such as `status.` + what the server says. */
const composed = [...source.matchAll(/`([\w.]+\.)\$\{/g)].map(([, prefix]) => prefix ?? "");

function isUsed(key: string) {
  const name = key.replace(/_(one|other)$/, "");
  if (source.includes(`"${name}"`)) return true;
  const prefix = name.slice(0, name.lastIndexOf(".") + 1);
  const last = name.slice(prefix.length);
  return composed.includes(prefix) && new RegExp(`["'\\s]${last}["':\\s]`).test(source);
}

describe.each([
  ["the shell", base, englishBase],
  ["the messages", messages, englishMessages],
  ["the deliveries", deliveries, englishDeliveries],
  ["the channels", channelsPortuguese, channelsEn],
  ["the templates", templatesPortuguese, templatesEn],
])("the catalogues of %s", (_name, portuguese, en) => {
  it("have the same keys", () => {
    expect(leaves(en).sort()).toEqual(leaves(portuguese).sort());
  });

  it("have no section twice", () => {
    const sections = [base, messages, deliveries].flatMap((texts) => Object.keys(texts));
    expect(new Set(sections).size).toBe(sections.length);
  });

  it("have a use for every key", () => {
    expect(leaves(portuguese).filter((key) => !isUsed(key))).toEqual([]);
  });

  it("leave nothing empty, and fill in the same values", () => {
    const values = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name);
    for (const key of leaves(portuguese)) {
      expect(textOf(portuguese, key), key).not.toBe("");
      expect(values(textOf(en, key)).sort(), key).toEqual(values(textOf(portuguese, key)).sort());
    }
  });
});
