import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import { readPreference, writePreference } from "@/lib/preferences";

/** Each language is named in itself; its catalogue is loaded only when it is spoken. */
export const languages = { "pt-BR": "Português", en: "English" } as const;
export type Language = keyof typeof languages;

const catalogues = {
  "pt-BR": () => import("./pt-BR.json"),
  en: () => import("./en.json"),
};

const isLanguage = (value: string | null): value is Language =>
  value !== null && value in languages;

async function load(language: Language) {
  if (i18next.hasResourceBundle(language, "translation")) return;
  const catalogue = await catalogues[language]();
  i18next.addResourceBundle(language, "translation", catalogue.default);
}

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
