import { createStore } from "@/lib/store";

export interface ToastMessage {
  id: number;
  text: string;
  action?: { label: string; run: () => void };
}

let count = 0;
export const toasts = createStore<readonly ToastMessage[]>([]);

/** Says what came of an action. Our own few lines: the usual library injects a style tag. */
export function toast(message: Omit<ToastMessage, "id">) {
  toasts.set([...toasts.get().slice(-2), { ...message, id: ++count }]);
}

export const dismiss = (id: number) =>
  toasts.set(toasts.get().filter((message) => message.id !== id));
