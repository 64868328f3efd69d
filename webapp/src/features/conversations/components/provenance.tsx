import { ExternalLink, Forward, Megaphone, Package } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Message } from "@/api/types";
import { webAddress } from "@/lib/links";
import { Quoted } from "./quoted";

/** Where a message comes from and what it is about: passed on, an ad, a product, an answer. */
export function Provenance({ message }: { message: Message }) {
  const { forwarded, ad, product, quote } = message;
  return (
    <>
      {forwarded !== "no" && <Forwarded how={forwarded} />}
      {ad !== null && <AdCard ad={ad} />}
      {product !== null && <Product product={product} />}
      {quote !== null && <Quoted quote={quote} />}
    </>
  );
}

function Forwarded({ how }: { how: "once" | "often" }) {
  const { t } = useTranslation();
  return (
    <p className="flex items-center gap-1 text-xs text-muted italic">
      <Forward aria-hidden className="size-3.5" />
      {t(`forwarded.${how}`)}
    </p>
  );
}

/** Words and a link only: pictures of foreign hosts are not loaded. */
function AdCard({ ad }: { ad: NonNullable<Message["ad"]> }) {
  const { t } = useTranslation();
  const link = webAddress(ad.sourceUrl);
  return (
    <div className="mb-1 rounded-control bg-text/4 px-3 py-2">
      <p className="flex items-center gap-1.5 text-xs text-muted">
        <Megaphone aria-hidden className="size-3.5" />
        {t(ad.sourceType === "post" ? "ad.post" : "ad.ad")}
      </p>
      {ad.headline !== null && (
        <p dir="auto" className="text-base font-semibold wrap-anywhere">
          {ad.headline}
        </p>
      )}
      {ad.body !== null && (
        <p dir="auto" className="line-clamp-4 text-sm text-muted wrap-anywhere">
          {ad.body}
        </p>
      )}
      {link !== null && (
        <a
          href={link.href}
          target="_blank"
          rel="noopener noreferrer nofollow"
          className="inline-flex min-h-7 max-w-full items-center gap-1 text-sm font-medium text-info underline underline-offset-2"
        >
          <bdi className="truncate">{link.host}</bdi>
          <ExternalLink aria-hidden className="size-3.5 shrink-0" />
          <span className="sr-only">{t("ad.open")}</span>
        </a>
      )}
    </div>
  );
}

function Product({ product: { product } }: { product: NonNullable<Message["product"]> }) {
  const { t } = useTranslation();
  return (
    <p className="mb-1 flex items-center gap-2 rounded-control bg-text/4 px-2.5 py-1.5 text-sm">
      <Package aria-hidden className="size-4 shrink-0 text-accent" />
      <span className="min-w-0">
        <span className="text-muted">{t("message.product")} </span>
        <bdi className="font-medium wrap-anywhere">{product}</bdi>
      </span>
    </p>
  );
}
