import { sessionState, type SessionState } from "@/api/session";
import { queryClient } from "./query-client";
import { router } from "./router";

const memberOf = (state: SessionState) =>
  state.kind === "signed-in" ? state.session.user.id : undefined;

let member = memberOf(sessionState.get());

/** Whoever signs in or out, here or in another tab: nothing of one person is left for the next. */
sessionState.subscribe(() => {
  const next = memberOf(sessionState.get());
  if (next === member) return;
  if (member !== undefined) queryClient.clear();
  member = next;
  void router.invalidate();
});
