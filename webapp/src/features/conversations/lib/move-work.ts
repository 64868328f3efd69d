import { outbox } from "../api/outbox-store";
import { keepDraft, readDraft } from "./drafts";
import { quotes } from "./quotes";
import { tray } from "./tray-store";

/** What was typed or not confirmed in a conversation goes along when it goes into another one. */
export function moveWork(from: string, into: string) {
  const draft = [readDraft(into), readDraft(from)].filter((text) => text !== "").join("\n");
  keepDraft(into, draft);
  keepDraft(from, "");
  const { [from]: quoted, ...others } = quotes.get();
  if (quoted !== undefined) quotes.set({ [into]: quoted, ...others });
  tray.set(
    tray.get().map((one) => (one.conversationId === from ? { ...one, conversationId: into } : one)),
  );
  const pending = outbox.get();
  if (pending.some(({ conversationId }) => conversationId === from)) {
    outbox.set(
      pending.map((one) => (one.conversationId === from ? { ...one, conversationId: into } : one)),
    );
  }
}
