// Adds up the gzipped JavaScript and CSS that a page makes the browser load, and fails when it is
// over its budget. Fonts and images are not counted.
import { readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";

const out = path.resolve(import.meta.dirname, "../target/classes/static");
const manifest = JSON.parse(readFileSync(path.join(out, ".vite/manifest.json"), "utf8"));

const entry = "index.html";
const login = "src/features/team/pages.ts";
const shell = "src/app/shell/shell.tsx";
const feed = "src/features/conversations/index.ts";
const inbox = "src/features/conversations/pages.ts";
const catalogue = "src/i18n/pt-BR.json";
const messages = "src/i18n/messages.pt-BR.json";

const pages = [
  { name: "log-in and shell", parts: [entry, catalogue, login, shell], budget: 150 },
  { name: "inbox", parts: [entry, catalogue, messages, shell, feed, inbox], budget: 250 },
];

function files(parts) {
  const seen = new Set();
  const assets = new Set(["theme.js"]);
  const visit = (key) => {
    if (seen.has(key)) return;
    seen.add(key);
    const chunk = manifest[key];
    if (chunk === undefined) throw new Error(`No chunk for ${key}: is it still loaded lazily?`);
    assets.add(chunk.file);
    chunk.css?.forEach((css) => assets.add(css));
    chunk.imports?.forEach(visit);
  };
  parts.forEach(visit);
  return [...assets];
}

let failed = false;
for (const page of pages) {
  const sizes = files(page.parts).map((file) => [
    file,
    gzipSync(readFileSync(path.join(out, file))).length,
  ]);
  if (process.argv.includes("--verbose")) console.table(sizes);
  const bytes = sizes.reduce((sum, [, size]) => sum + size, 0);
  const kilobytes = bytes / 1024;
  const within = kilobytes <= page.budget;
  failed ||= !within;
  console.log(
    `${within ? "ok  " : "OVER"} ${page.name}: ${kilobytes.toFixed(1)} KB of ${page.budget} KB gzip`,
  );
}
process.exit(failed ? 1 : 0);
