import { useSyncExternalStore } from "react";
import { readPreference, writePreference } from "./preferences";

export const themes = ["light", "dark", "system"] as const;
export type Theme = (typeof themes)[number];

const listeners = new Set<() => void>();

const current = (): Theme => themes.find((theme) => theme === readPreference("theme")) ?? "system";

const ofSystem = () =>
  window.matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";

export function setTheme(theme: Theme) {
  writePreference("theme", theme === "system" ? null : theme);
  document.documentElement.dataset.theme = theme === "system" ? ofSystem() : theme;
  listeners.forEach((listener) => listener());
}

export function useTheme(): Theme {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, current);
}
