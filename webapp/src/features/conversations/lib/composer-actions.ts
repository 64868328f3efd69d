import { createStore } from "@/lib/store";

/** What a bubble asks of the composer and of the pickers around it. */
export type ComposerAction =
  { kind: "template"; conversationId: string } | { kind: "new-conversation"; phone: string | null };

/** Whoever answers to an action sets it back to null. */
export const composerAction = createStore<ComposerAction | null>(null);

/** Lets somebody choose a template for a conversation. */
export const openTemplatePicker = (conversationId: string) =>
  composerAction.set({ kind: "template", conversationId });

/** Lets somebody write to a number, beginning with this one. */
export const openNewConversation = (phone?: string) =>
  composerAction.set({ kind: "new-conversation", phone: phone ?? null });
