const units = ["byte", "kilobyte", "megabyte", "gigabyte"] as const;

/** `1,2 MB`: in the units that people know, a decimal only where it says something. */
export function fileSize(bytes: number, language: string): string {
  const step = Math.min(units.length - 1, Math.max(0, Math.floor(Math.log2(bytes || 1) / 10)));
  const size = bytes / 1024 ** step;
  return new Intl.NumberFormat(language, {
    style: "unit",
    unit: units[step] ?? "byte",
    maximumFractionDigits: step > 1 && size < 10 ? 1 : 0,
  }).format(size);
}

/** `0:07`, `12:30`, `1:02:03`. */
export function duration(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const pad = (value: number) => String(value).padStart(2, "0");
  const minutes = Math.floor(whole / 60);
  return minutes < 60
    ? `${minutes}:${pad(whole % 60)}`
    : `${Math.floor(minutes / 60)}:${pad(minutes % 60)}:${pad(whole % 60)}`;
}

/** `R$ 450.000,50`; whole amounts without cents. An unknown currency stands beside the number. */
export function money(amount: number, currency: string, language: string): string {
  const minimumFractionDigits = Number.isInteger(amount) ? 0 : 2;
  try {
    return new Intl.NumberFormat(language, {
      style: "currency",
      currency,
      minimumFractionDigits,
      maximumFractionDigits: 2,
    }).format(amount);
  } catch {
    return `${new Intl.NumberFormat(language, { minimumFractionDigits }).format(amount)} ${currency}`;
  }
}
