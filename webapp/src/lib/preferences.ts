export type Preference = "theme" | "language" | "sidebar" | "emojis" | "skin";

/** Small choices of a person on this device. Storage may be forbidden; then they last a page. */
export function readPreference(name: Preference): string | null {
  try {
    return localStorage.getItem(`imobhub.${name}`);
  } catch {
    return null;
  }
}

export function writePreference(name: Preference, value: string | null) {
  try {
    if (value === null) localStorage.removeItem(`imobhub.${name}`);
    else localStorage.setItem(`imobhub.${name}`, value);
  } catch {
    // The choice holds until the page is closed.
  }
}
