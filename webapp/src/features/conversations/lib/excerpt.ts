const longest = 1_500;
/** A text that is only a little longer is shown whole: the button would save nothing. */
const tolerated = 200;

/** How a very long text begins, cut between words; null when the text is not that long. */
export function excerpt(text: string): string | null {
  if (text.length <= longest + tolerated) return null;
  const start = text.slice(0, longest);
  const space = start.search(/\s\S*$/);
  // Never between the halves of one character.
  return space > longest - tolerated
    ? start.slice(0, space)
    : start.replace(/[\uD800-\uDBFF]$/, "");
}
