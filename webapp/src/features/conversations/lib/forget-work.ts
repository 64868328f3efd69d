import { outbox } from "../api/outbox-store";
import { forgetDrafts } from "./drafts";
import { quotes } from "./quotes";
import { tray } from "./tray-store";

const ownerKey = "imobhub.owner";

/** Drafts and unsent messages go with their author: somebody else may sit down at this browser. */
export function forgetWork() {
  forgetDrafts();
  outbox.set([]);
  quotes.set({});
  tray.set([]);
}

/** Keeps what this person left unsent when the session ended, and nothing of anybody else. */
export function claimWork(member: string) {
  try {
    const owner = sessionStorage.getItem(ownerKey);
    if (owner !== null && owner !== member) forgetWork();
    sessionStorage.setItem(ownerKey, member);
  } catch {
    // Without storage nothing was left.
  }
}
