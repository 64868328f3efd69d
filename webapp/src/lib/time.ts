/** Times are shown where the agency is, wherever the browser stands. */
export const agencyZone = "America/Sao_Paulo";

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

const formats = new Map<string, Intl.DateTimeFormat>();

function format(language: string, options: Intl.DateTimeFormatOptions) {
  const key = language + JSON.stringify(options);
  const known = formats.get(key);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat(language, { timeZone: agencyZone, ...options });
  formats.set(key, made);
  return made;
}

/** `2026-11-23`: the agency's calendar day, good for comparing and as a key. */
export const dayOf = (at: number) =>
  format("sv-SE", { year: "numeric", month: "2-digit", day: "2-digit" }).format(at);

/** How many midnights of the agency lie between two instants. */
export const daysBetween = (from: number, to: number) =>
  Math.round((Date.parse(dayOf(to)) - Date.parse(dayOf(from))) / day);

export const clockTime = (at: number, language: string) =>
  format(language, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(at);

export const fullTime = (at: number, language: string) =>
  format(language, { dateStyle: "full", timeStyle: "short" }).format(at);

/** To the second, for whoever compares with a log: *23/11/2026, 09:41:07*. */
export const exactTime = (at: number, language: string) =>
  format(language, { dateStyle: "short", timeStyle: "medium" }).format(at);

const weekday = (at: number, language: string, width: "short" | "long") =>
  format(language, { weekday: width }).format(at).replace(/\.$/, "");

const shortDate = (at: number, now: number, language: string) =>
  format(language, {
    day: "2-digit",
    month: "2-digit",
    ...(dayOf(at).slice(0, 4) === dayOf(now).slice(0, 4) ? {} : { year: "numeric" }),
  }).format(at);

export interface Words {
  now: string;
  minutesAgo: (count: number) => string;
  today: string;
  yesterday: string;
}

/** For a list: *agora*, *há 5 min*, *09:41*, *ontem*, *seg*, *12/03*, *12/03/2025*. */
export function briefTime(at: number, now: number, language: string, words: Words): string {
  const age = now - at;
  if (age < minute) return words.now;
  if (age < hour) return words.minutesAgo(Math.floor(age / minute));
  const days = daysBetween(at, now);
  if (days === 0) return clockTime(at, language);
  if (days === 1) return words.yesterday.toLocaleLowerCase(language);
  if (days < 7) return weekday(at, language, "short");
  return shortDate(at, now, language);
}

/** For a day separator: *Hoje*, *Ontem*, *segunda-feira*, *12 de março de 2025*. */
export function dayName(at: number, now: number, language: string, words: Words): string {
  const days = daysBetween(at, now);
  if (days === 0) return words.today;
  if (days === 1) return words.yesterday;
  if (days > 1 && days < 7) return weekday(at, language, "long");
  return format(language, { dateStyle: "long" }).format(at);
}

/** For a field of date and time: `2026-11-23T09:00`, by the agency's clock. */
export const toField = (at: number) =>
  format("sv-SE", {
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
  })
    .format(at)
    .replace(" ", "T");

/** The instant that such a field means, wherever the browser stands; NaN when it is empty. */
export function fromField(value: string): number {
  const guess = Date.parse(`${value}Z`);
  if (Number.isNaN(guess)) return NaN;
  return guess - (Date.parse(`${toField(guess)}Z`) - guess);
}
