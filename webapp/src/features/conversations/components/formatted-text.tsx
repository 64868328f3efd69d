import { useMemo, type ReactNode } from "react";
import { parseWhatsAppText, type Inline } from "../lib/whatsapp-text";

/** A text as WhatsApp shows it, built from React nodes: nothing in it can become markup. */
export function FormattedText({ text }: { text: string }) {
  const nodes = useMemo(() => parseWhatsAppText(text), [text]);
  return nodes.map(render);
}

function render(node: Inline, key: number): ReactNode {
  switch (node.kind) {
    case "text":
      return node.text;
    case "bold":
      return (
        <strong key={key} className="font-semibold">
          {node.children.map(render)}
        </strong>
      );
    case "italic":
      return <em key={key}>{node.children.map(render)}</em>;
    case "strike":
      return <s key={key}>{node.children.map(render)}</s>;
    case "code":
      return (
        <code key={key} className="rounded-tail bg-text/8 px-1 font-mono text-[0.93em]">
          {node.text}
        </code>
      );
    case "block":
      return (
        <code
          key={key}
          className="my-1 block rounded-control bg-text/8 px-2 py-1 font-mono text-[0.93em]"
        >
          {node.text}
        </code>
      );
    case "link":
      return (
        <a
          key={key}
          href={node.href}
          target="_blank"
          rel="noopener noreferrer nofollow"
          className="text-info underline decoration-1 underline-offset-2 hover:decoration-2"
        >
          {node.text}
        </a>
      );
  }
}
