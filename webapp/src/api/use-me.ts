import { useStore } from "@/lib/store";
import { sessionState } from "./session";
import type { User } from "./types";

/** Who is signed in; null for the moment between signing out and leaving the page. */
export function useMe(): User | null {
  const state = useStore(sessionState);
  return state.kind === "signed-in" ? state.session.user : null;
}
