const tier = /^TIER_(\d+)(K?)$/;

/** How many conversations a day: Meta writes TIER_2K, TIER_UNLIMITED or a plain number; null for words that are new. */
export function dailyLimit(limit: string): number | null {
  if (limit === "TIER_UNLIMITED") return Infinity;
  if (/^\d+$/.test(limit)) return Number(limit);
  const [, amount, thousand] = tier.exec(limit) ?? [];
  if (amount === undefined) return null;
  return Number(amount) * (thousand === "K" ? 1_000 : 1);
}
