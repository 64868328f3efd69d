import { useSyncExternalStore } from "react";

function subscribe(listener: () => void) {
  window.addEventListener("focus", listener);
  window.addEventListener("blur", listener);
  document.addEventListener("visibilitychange", listener);
  return () => {
    window.removeEventListener("focus", listener);
    window.removeEventListener("blur", listener);
    document.removeEventListener("visibilitychange", listener);
  };
}

const isLooking = () => document.visibilityState === "visible" && document.hasFocus();

/** Whether somebody is really in front of this page. */
export const useAttention = () => useSyncExternalStore(subscribe, isLooking);
