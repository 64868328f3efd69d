import { sessionState, type SessionState } from "@/api/session";
import { router } from "./router";

const memberOf = (state: SessionState) =>
  state.kind === "signed-in" ? state.session.user.id : undefined;

let member = memberOf(sessionState.get());

/** Whoever signs in or out, here or in another tab: nothing of one person is left for the next. */
sessionState.subscribe(() => {
  const state = sessionState.get();
  const next = memberOf(state);
  if (next === member) return;
  if (member !== undefined) {
    void import("./query-client").then(({ queryClient }) => queryClient.clear());
    const chosen = state.kind === "signed-out" && !state.ended;
    if (chosen) void import("@/features/conversations").then((work) => work.forgetWork());
  }
  // Another tab brought somebody else: start over as them.
  if (member !== undefined && next !== undefined) location.reload();
  member = next;
  void router.invalidate();
});
