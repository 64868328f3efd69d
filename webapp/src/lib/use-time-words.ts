import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { Words } from "./time";

export function useTimeWords(): { language: string; words: Words } {
  const { t, i18n } = useTranslation();
  const { language } = i18n;
  return useMemo(
    () => ({
      language,
      words: {
        now: t("time.now"),
        minutesAgo: (count) => t("time.minutesAgo", { count }),
        today: t("time.today"),
        yesterday: t("time.yesterday"),
      },
    }),
    [language, t],
  );
}
