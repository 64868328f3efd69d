import { ShoppingBag } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Message } from "@/api/types";
import { money } from "@/lib/numbers";
import { orderTotal, type Order } from "../../lib/order-total";
import { BubbleText } from "../bubble-text";

export function OrderBody({ message: { order, text } }: { message: Message }) {
  return (
    <>
      {order !== null && <Items order={order} />}
      {text !== null && <BubbleText text={text} />}
    </>
  );
}

function Items({ order }: { order: Order }) {
  const { t, i18n } = useTranslation();
  const total = orderTotal(order);
  const price = (amount: number | null, currency: string | null) =>
    amount === null ? "–" : money(amount, currency ?? "", i18n.language);
  return (
    <div className="mb-1.5 rounded-card bg-text/4 px-3 py-2">
      <p className="flex items-center gap-1.5 font-medium">
        <ShoppingBag aria-hidden className="size-4 text-accent" />
        {t("order.title", { count: order.items.length })}
      </p>
      <ul className="divide-y divide-text/10 text-base">
        {order.items.map(({ product, quantity, price: each, currency }, index) => (
          <li key={index} className="flex items-baseline justify-between gap-3 py-1">
            <span className="min-w-0">
              <span className="text-muted tabular">{quantity} × </span>
              <bdi className="wrap-anywhere">{product}</bdi>
            </span>
            <span className="shrink-0 tabular">{price(each, currency)}</span>
          </li>
        ))}
      </ul>
      {total !== null && (
        <p className="flex justify-between gap-3 border-t border-text/20 pt-1 font-semibold">
          <span>{t("order.total")}</span>
          <span className="tabular">{money(total.amount, total.currency, i18n.language)}</span>
        </p>
      )}
    </div>
  );
}
