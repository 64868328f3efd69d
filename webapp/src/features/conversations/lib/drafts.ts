const prefix = "imobhub.draft.";

/** What was typed and not sent, per conversation, for as long as the tab lives. */
export function readDraft(conversationId: string): string {
  try {
    return sessionStorage.getItem(prefix + conversationId) ?? "";
  } catch {
    return "";
  }
}

export function keepDraft(conversationId: string, text: string) {
  try {
    if (text === "") sessionStorage.removeItem(prefix + conversationId);
    else sessionStorage.setItem(prefix + conversationId, text);
  } catch {
    // The draft lasts as long as the composer is open.
  }
}

export function forgetDrafts() {
  try {
    Object.keys(sessionStorage)
      .filter((key) => key.startsWith(prefix))
      .forEach((key) => sessionStorage.removeItem(key));
  } catch {
    // There was nowhere to keep them.
  }
}
