import { useEffect, useEffectEvent } from "react";
import { useNavigate } from "@tanstack/react-router";
import { isTyping } from "./is-typing";

export const composerId = "composer";

const focusRow = (id: string) =>
  document.querySelector<HTMLElement>(`[data-conversation="${id}"]`)?.focus();

/** R writes an answer; Esc leaves the field for the list, and then the conversation. */
export function useThreadKeys(id: string) {
  const navigate = useNavigate();
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    // The keys of a dialog are its own, also while nothing in it has the focus.
    if (document.querySelector("dialog[open]") !== null) return;
    const composer = document.getElementById(composerId);
    if (event.key === "Escape" && event.target === composer) {
      composer?.blur();
      focusRow(id);
    } else if (isTyping(event.target)) {
      return;
    } else if (event.key === "Escape") {
      void navigate({ to: "/conversations" }).then(() => focusRow(id));
    } else if (event.key.toLowerCase() === "r" && composer !== null) {
      event.preventDefault();
      composer.focus();
    }
  });
  useEffect(() => {
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
}
