/** Counted as the server and people count: an emoji of two halves is one character. */
export const lengthOf = (text: string) => Array.from(text).length;

/** Something is said, and not more than the limit. */
export const fits = (text: string, limit: number) =>
  text.trim() !== "" && lengthOf(text.trim()) <= limit;

export const areDistinct = (texts: readonly string[]) => new Set(texts).size === texts.length;
