const units = ["byte", "kilobyte", "megabyte"] as const;

/** *512 B*, *1,2 kB*, *3 MB*. */
export function formatSize(bytes: number, language: string): string {
  const power = bytes < 1_000 ? 0 : bytes < 1_000_000 ? 1 : 2;
  return new Intl.NumberFormat(language, {
    style: "unit",
    unit: units[power],
    unitDisplay: power === 0 ? "narrow" : "short",
    maximumFractionDigits: 1,
  }).format(bytes / 1_000 ** power);
}
