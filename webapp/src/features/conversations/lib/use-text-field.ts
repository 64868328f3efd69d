import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { keepDraft, readDraft } from "./drafts";

const tallestPx = 176;

/** A mouse at hand means a keyboard too: then the answer can be typed at once. */
const hasKeyboard = () => matchMedia("(pointer: fine)").matches;

/** The text being written in a conversation: kept as its draft, in a field as tall as it needs. */
export function useTextField(conversationId: string) {
  const field = useRef<HTMLTextAreaElement>(null);
  const caret = useRef<number | null>(null);
  const [text, setText] = useState(() => readDraft(conversationId));

  useEffect(() => {
    if (hasKeyboard()) field.current?.focus({ preventScroll: true });
  }, []);

  useLayoutEffect(() => {
    const element = field.current;
    if (element === null) return;
    element.style.height = "auto";
    element.style.height = `${Math.min(element.scrollHeight, tallestPx)}px`;
    if (caret.current !== null) element.setSelectionRange(caret.current, caret.current);
    caret.current = null;
  }, [text]);

  const write = (next: string) => {
    setText(next);
    keepDraft(conversationId, next);
  };

  /** Puts words where the caret stands, in place of what is selected. */
  const insert = (words: string) => {
    const start = field.current?.selectionStart ?? text.length;
    const end = field.current?.selectionEnd ?? text.length;
    caret.current = start + words.length;
    write(text.slice(0, start) + words + text.slice(end));
  };

  return { field, text, write, insert };
}
