const particles = new Set(["da", "de", "do", "das", "dos", "e"]);

/** `Ana Lúcia de Souza` is `AS`; a name without letters, such as a phone number, is `#`. */
export function initialsOf(name: string): string {
  const words = name
    .split(/[^\p{L}\p{M}]+/u)
    .filter((word) => word !== "" && !particles.has(word.toLowerCase()));
  const first = words[0];
  const last = words.length > 1 ? words.at(-1) : undefined;
  return first === undefined ? "#" : initial(first) + (last === undefined ? "" : initial(last));
}

const initial = (word: string) => (/^./u.exec(word)?.[0] ?? "").toLocaleUpperCase("pt-BR");

/** A stable number below `count` for a text. */
export function hueOf(seed: string, count: number): number {
  let hash = 0;
  for (const char of seed) hash = (Math.imul(hash, 31) + (char.codePointAt(0) ?? 0)) | 0;
  return Math.abs(hash) % count;
}
