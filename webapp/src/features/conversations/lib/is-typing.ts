/** Whether a key pressed there is text, or belongs to a menu or a dialog, and so no shortcut. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest(
      "input, textarea, select, [contenteditable], [role=menu], dialog, [role=dialog]",
    ) !== null
  );
}
