import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import { readPreference, writePreference } from "@/lib/preferences";

/** Each language is named in itself; its catalogue is loaded only when it is spoken. */
export const languages = { "pt-BR": "Português", en: "English" } as const;
export type Language = keyof typeof languages;

type Catalogue = Record<Language, () => Promise<{ default: object }>>;

/** What is loaded so far or being loaded: by name, each into a namespace of its own or into the common one. */
const catalogues = new Map<string, Catalogue>([
  ["base", { "pt-BR": () => import("./pt-BR.json"), en: () => import("./en.json") }],
]);

/** Parts of the common namespace that come with the pages that need them. */
const parts = {
  messages: {
    "pt-BR": () => import("./messages.pt-BR.json"),
    en: () => import("./messages.en.json"),
  },
  deliveries: {
    "pt-BR": () => import("./deliveries.pt-BR.json"),
    en: () => import("./deliveries.en.json"),
  },
};
export type Part = keyof typeof parts;

const namespaces = new Map<string, string>();
const loaded = new Set<string>();

const isLanguage = (value: string | null): value is Language =>
  value !== null && value in languages;

async function load(language: Language) {
  await Promise.all([...catalogues].map((entry) => loadOne(language, ...entry)));
}

async function loadOne(language: Language, name: string, catalogue: Catalogue) {
  if (loaded.has(`${language}:${name}`)) return;
  const { default: texts } = await catalogue[language]();
  i18next.addResourceBundle(language, namespaces.get(name) ?? "translation", texts, true);
  loaded.add(`${language}:${name}`);
}

/** Texts that only some pages need: loaded now, and again when another language is spoken. */
export async function addCatalogue(namespace: string, catalogue: Catalogue) {
  namespaces.set(namespace, namespace);
  catalogues.set(namespace, catalogue);
  await loadOne(current(), namespace, catalogue);
}

/** Resolves with what is loaded beside the texts it needs; the texts are there by then. */
export async function withTexts<T>(part: Part, loading: Promise<T>): Promise<T> {
  catalogues.set(part, parts[part]);
  const [result] = await Promise.all([loading, loadOne(current(), part, parts[part])]);
  return result;
}

const current = (): Language => (isLanguage(i18next.language) ? i18next.language : "pt-BR");

/** Portuguese unless the person chose otherwise: the desk is used in Brazil. */
export async function startI18n() {
  const stored = readPreference("language");
  const language = isLanguage(stored) ? stored : "pt-BR";
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    partialBundledLanguages: true,
    resources: {},
    interpolation: { escapeValue: false },
    react: { useSuspense: false, bindI18nStore: "added" },
  });
  await load(language);
  document.documentElement.lang = language;
}

export async function speak(language: Language) {
  await load(language);
  await i18next.changeLanguage(language);
  writePreference("language", language);
  document.documentElement.lang = language;
}
