import { useState } from "react";
import { useTranslation } from "react-i18next";
import { excerpt } from "../lib/excerpt";
import { FormattedText } from "./formatted-text";

/** What somebody wrote, in its own direction; very long texts only begin here. */
export function BubbleText({ text }: { text: string }) {
  const { t } = useTranslation();
  const [whole, setWhole] = useState(false);
  const beginning = excerpt(text);
  if (whole || beginning === null) return <Words text={text} />;
  return (
    <>
      <Words text={`${beginning}…`} />{" "}
      <button
        type="button"
        onClick={() => setWhole(true)}
        className="inline-flex min-h-7 items-center font-medium text-accent underline underline-offset-2"
      >
        {t("message.readMore")}
      </button>
    </>
  );
}

function Words({ text }: { text: string }) {
  return (
    <span dir="auto" className="wrap-anywhere whitespace-pre-wrap">
      <FormattedText text={text} />
    </span>
  );
}

/** What stands under a file. */
export function Caption({ text }: { text: string | null }) {
  if (text === null || text.trim() === "") return null;
  return (
    <div className="inline px-2 pt-1 box-decoration-clone">
      <BubbleText text={text} />
    </div>
  );
}
