import { find } from "linkifyjs";

export type Inline =
  | { kind: "text"; text: string }
  | { kind: "code"; text: string }
  | { kind: "block"; text: string }
  | { kind: "link"; text: string; href: string }
  | { kind: "bold" | "italic" | "strike"; children: Inline[] };

const marks = { "*": "bold", _: "italic", "~": "strike" } as const;
const fence = "```";

interface Link {
  start: number;
  end: number;
  text: string;
  href: string;
}

/** WhatsApp's own formatting: `*bold*`, `_italic_`, `~strike~`, `` `code` ``, fenced blocks, links. */
export function parseWhatsAppText(source: string): Inline[] {
  const nodes: Inline[] = [];
  let rest = source;
  for (;;) {
    const open = rest.indexOf(fence);
    const close = open < 0 ? -1 : rest.indexOf(fence, open + fence.length + 1);
    if (close < 0) return merge([...nodes, ...inline(rest)]);
    nodes.push(...inline(rest.slice(0, open)));
    const text = rest.slice(open + fence.length, close).replace(/^\n|\n$/g, "");
    nodes.push({ kind: "block", text });
    rest = rest.slice(close + fence.length).replace(/^\n/, "");
  }
}

/** The same words without marks, on one line: for previews and announcements. */
export function plainText(source: string): string {
  return parseWhatsAppText(source).map(wordsOf).join("").replace(/\s+/g, " ").trim();
}

const wordsOf = (node: Inline): string =>
  "children" in node ? node.children.map(wordsOf).join("") : node.text;

const inline = (text: string) => (text === "" ? [] : span(text, 0, text.length, linksIn(text)));

function linksIn(text: string): Link[] {
  return find(text)
    .filter(({ href }) => /^(https?|mailto):/i.test(href))
    .map(({ start, end, value, href }) => ({ start, end, text: value, href }));
}

function span(text: string, from: number, to: number, links: Link[]): Inline[] {
  const nodes: Inline[] = [];
  let plainFrom = from;
  let at = from;
  const flush = (upTo: number) => {
    if (upTo > plainFrom) nodes.push({ kind: "text", text: text.slice(plainFrom, upTo) });
  };
  while (at < to) {
    const link = links.find(({ start }) => start === at);
    const found =
      link !== undefined && link.end <= to
        ? { node: { kind: "link", text: link.text, href: link.href } as Inline, end: link.end }
        : marked(text, at, to, links);
    if (found === null) {
      at += 1;
      continue;
    }
    flush(at);
    nodes.push(found.node);
    at = plainFrom = found.end;
  }
  flush(to);
  return nodes;
}

function marked(text: string, at: number, to: number, links: Link[]) {
  const mark = text.charAt(at);
  if (mark !== "`" && !(mark in marks)) return null;
  const end = closing(text, at, to, mark === "`" ? [] : links);
  if (end < 0) return null;
  const node: Inline =
    mark === "`"
      ? { kind: "code", text: text.slice(at + 1, end) }
      : { kind: marks[mark as keyof typeof marks], children: span(text, at + 1, end, links) };
  return { node, end: end + 1 };
}

/** Where the mark at `at` is closed on the same line, or -1 when it is an ordinary character. */
function closing(text: string, at: number, to: number, links: Link[]): number {
  const mark = text.charAt(at);
  if (isWord(text.charAt(at - 1)) || isSpace(text.charAt(at + 1))) return -1;
  for (let end = at + 1; end < to && text.charAt(end) !== "\n"; end += 1) {
    const link = links.find(({ start }) => start === end);
    if (link !== undefined) {
      end = link.end - 1;
      continue;
    }
    const closes =
      text.charAt(end) === mark &&
      end > at + 1 &&
      !isSpace(text.charAt(end - 1)) &&
      !isWord(text.charAt(end + 1));
    if (closes) return end;
  }
  return -1;
}

const isWord = (char: string) => /[\p{L}\p{N}]/u.test(char);
const isSpace = (char: string) => /^\s?$/.test(char);

function merge(nodes: Inline[]): Inline[] {
  return nodes.reduce<Inline[]>((merged, node) => {
    const last = merged.at(-1);
    if (node.kind !== "text" || last?.kind !== "text") return [...merged, node];
    return [...merged.slice(0, -1), { kind: "text", text: last.text + node.text }];
  }, []);
}
