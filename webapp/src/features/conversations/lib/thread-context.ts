import { createContext, use } from "react";
import type { ConversationSummary } from "@/api/types";
import { nothing, type Can } from "./can-answer";

interface ThreadContext {
  contactName: string;
  can: Can;
  window: ConversationSummary["window"];
  /** How long a text of ours may be. */
  textLimit: number;
  /** Whether the number sends nothing for now. */
  stopped?: boolean;
  /** Where the contact is written to, if it is a phone. */
  phone?: string | null;
  /** Shows a message of this thread, wherever it stands, and points it out. */
  jumpTo: (messageId: string) => void;
  /** Shows a picture in full size. */
  openPicture: (messageId: string) => void;
}

/** For bubbles outside any thread. */
export const noThread: ThreadContext = {
  contactName: "",
  can: nothing,
  window: { open: false, until: null, freeUntil: null },
  textLimit: Infinity,
  jumpTo: () => undefined,
  openPicture: () => undefined,
};

const context = createContext(noThread);

/** What the thread around a bubble can do for it. */
export const ThreadContextProvider = context.Provider;
export const useThread = () => use(context);
