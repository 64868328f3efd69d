import type { EmojiData } from "frimousse";

/** What emojibase says of one emoji, as far as it is used here. */
interface Source {
  emoji: string;
  label: string;
  version: number;
  group?: number;
  tags?: readonly string[];
  skins?: readonly { emoji: string; tone: number | readonly number[] }[];
}

interface Names {
  groups: readonly { key: string; message: string; order: number }[];
  skinTones: readonly { key: string; message: string }[];
}

const tones = ["light", "medium-light", "medium", "medium-dark", "dark"] as const;
type Tones = Record<(typeof tones)[number], string>;

/** Parts of emojis, which nobody sends alone. */
const componentGroup = 2;

/** Their names and words to find them by, in the reader's language, from our own files. */
export async function emojiData(locale: string): Promise<EmojiData> {
  const [emojis, names] = locale === "pt" ? await portuguese() : await english();
  const tone = (key: string) => names.skinTones.find((it) => it.key === key)?.message ?? key;
  return {
    locale,
    emojis: emojis.flatMap(entry),
    categories: names.groups
      .filter(({ order }) => order !== componentGroup)
      .map(({ order, message }) => ({ index: order, label: message })),
    skinTones: Object.fromEntries(tones.map((key) => [key, tone(key)])) as Tones,
  };
}

function entry({ emoji, label, version, group, tags, skins }: Source) {
  if (group === undefined || group === componentGroup) return [];
  const variations = tones.map((_, index) => skins?.find(({ tone }) => tone === index + 1)?.emoji);
  return {
    emoji,
    category: group,
    label,
    version,
    tags: [...(tags ?? [])],
    ...(variations.every((it) => it !== undefined)
      ? { skins: Object.fromEntries(tones.map((key, i) => [key, variations[i]])) as Tones }
      : {}),
  };
}

type Loaded = readonly [readonly Source[], Names];

async function portuguese(): Promise<Loaded> {
  const [data, names] = await Promise.all([
    import("emojibase-data/pt/data.json"),
    import("emojibase-data/pt/messages.json"),
  ]);
  const groups = (names.default as Names).groups.map((group) =>
    group.key === "flags" ? { ...group, message: "bandeiras" } : group,
  );
  return [data.default as Source[], { ...(names.default as Names), groups }];
}

async function english(): Promise<Loaded> {
  const [data, names] = await Promise.all([
    import("emojibase-data/en/data.json"),
    import("emojibase-data/en/messages.json"),
  ]);
  return [data.default as Source[], names.default];
}
