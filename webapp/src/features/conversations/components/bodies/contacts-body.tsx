import { Copy, UserPlus } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Message } from "@/api/types";
import { Avatar } from "@/components/ui/avatar";
import { toast } from "@/components/ui/toast";
import { download } from "@/lib/links";
import { fileNameOf, vCard, type Card } from "../../lib/vcard";

export function ContactsBody({ message: { cards } }: { message: Message }) {
  return (
    <ul className="flex flex-col gap-1">
      {cards?.map((card, index) => (
        <li key={index} className="rounded-card bg-text/4 px-3 py-2.5">
          <ContactCard card={card} />
        </li>
      ))}
    </ul>
  );
}

const action =
  "inline-flex min-h-11 items-center gap-1.5 rounded-control px-2 text-sm font-medium text-accent hover:underline tablet:min-h-8";

function ContactCard({ card }: { card: Card }) {
  const { t } = useTranslation();
  return (
    <>
      <div className="flex items-center gap-3">
        <Avatar name={card.name} seed={card.name} size={36} />
        <div className="min-w-0 flex-1">
          <bdi className="block font-medium wrap-anywhere">{card.name}</bdi>
          {card.organization !== null && (
            <bdi className="block text-sm text-muted wrap-anywhere">{card.organization}</bdi>
          )}
        </div>
      </div>
      <ul className="pt-1.5 text-sm">
        {card.phones.map(({ phone, whatsAppId }, index) => (
          <li key={index} className="flex items-center gap-1">
            <span className="min-w-0 flex-1">
              <bdi className="tabular wrap-anywhere">{phone}</bdi>
              {whatsAppId !== null && <span className="text-muted"> · WhatsApp</span>}
            </span>
            <CopyNumber phone={phone} />
          </li>
        ))}
        {card.emails.map(({ value }, index) => (
          <li key={index} className="py-0.5 wrap-anywhere">
            <bdi>{value}</bdi>
          </li>
        ))}
      </ul>
      <button
        type="button"
        aria-label={t("contact.saveNamed", { name: card.name })}
        onClick={() => download(fileNameOf(card), "text/vcard", vCard(card))}
        className={`${action} -mb-1 -ml-2`}
      >
        <UserPlus aria-hidden className="size-4" />
        {t("contact.save")}
      </button>
    </>
  );
}

function CopyNumber({ phone }: { phone: string }) {
  const { t } = useTranslation();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(phone);
      toast({ text: t("contact.copied") });
    } catch {
      toast({ text: t("contact.notCopied") });
    }
  };
  return (
    <button
      type="button"
      aria-label={t("contact.copy", { phone })}
      title={t("contact.copy", { phone })}
      onClick={() => void copy()}
      className={action}
    >
      <Copy aria-hidden className="size-4" />
    </button>
  );
}
