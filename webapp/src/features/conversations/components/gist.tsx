import { useTranslation } from "react-i18next";
import { knownType } from "../lib/known-type";
import { plainText } from "../lib/whatsapp-text";
import { DeletedIcon, typeIcons } from "./type-icon";

interface GistProps {
  type: string | null;
  text: string | null;
  deleted?: boolean;
}

/** A message on one line: its words, or what kind of thing it is; a sign says the kind either way. */
export function Gist({ type, text, deleted = false }: GistProps) {
  const { t } = useTranslation();
  const known = knownType(type);
  const Icon = deleted ? DeletedIcon : typeIcons[known];
  if (deleted) {
    return (
      <>
        <Icon aria-hidden className={iconLook} />
        <i>{t("message.deleted")}</i>
      </>
    );
  }
  // What WhatsApp writes about itself is English; the thread says it in the reader's language.
  const words = text === null || known === "system" ? "" : plainText(text);
  if (known === "text") return <bdi>{words}</bdi>;
  return (
    <>
      <Icon aria-hidden className={iconLook} />
      {words === "" ? (
        t(`type.${known}`)
      ) : (
        <>
          <span className="sr-only">{t(`type.${known}`)}: </span>
          <bdi>{words}</bdi>
        </>
      )}
    </>
  );
}

const iconLook = "mr-1 -mt-0.5 inline size-3.5 shrink-0";
