import type { Message } from "@/api/types";

export type Order = NonNullable<Message["order"]>;

/** What an order costs; null when a price is missing or the currencies differ. */
export function orderTotal({ items }: Order): { amount: number; currency: string } | null {
  const [first] = items;
  const currency = first?.currency ?? null;
  if (currency === null) return null;
  let amount = 0;
  for (const item of items) {
    if (item.price === null || item.currency !== currency) return null;
    amount += item.price * item.quantity;
  }
  // Cents, not what binary fractions make of them.
  return { amount: Math.round(amount * 100) / 100, currency };
}
