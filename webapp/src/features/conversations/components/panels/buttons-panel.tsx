import { useState } from "react";
import { Plus, X } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { areDistinct, fits, lengthOf } from "../../lib/text-length";
import { Counted, PanelForm } from "./parts";
import type { PanelContentProps } from "./panels";

/** A question with a few answers to press. */
export function ButtonsPanel({ capabilities: { choices }, onSend }: PanelContentProps) {
  const { t } = useTranslation();
  const [body, setBody] = useState("");
  const [header, setHeader] = useState("");
  const [footer, setFooter] = useState("");
  const [titles, setTitles] = useState(["", ""]);
  const given = titles.map((title) => title.trim()).filter((title) => title !== "");
  const distinct = areDistinct(given);
  const complete =
    fits(body, choices.body) &&
    given.length > 0 &&
    distinct &&
    given.every((title) => fits(title, choices.buttonTitle)) &&
    lengthOf(header) <= choices.header &&
    lengthOf(footer) <= choices.footer;

  return (
    <PanelForm
      onSend={onSend}
      missing={t(distinct ? "question.missing" : "question.notDistinct")}
      said={
        complete
          ? {
              type: "buttons",
              text: body.trim(),
              buttons: {
                header: header.trim() || null,
                footer: footer.trim() || null,
                buttons: given.map((title, index) => ({ id: `${index + 1}`, title })),
              },
            }
          : null
      }
    >
      <Counted
        label={t("question.header")}
        value={header}
        limit={choices.header}
        onChange={setHeader}
        optional
      />
      <Counted
        label={t("question.body")}
        value={body}
        limit={choices.body}
        onChange={setBody}
        rows={3}
      />
      {titles.map((title, index) => (
        <Counted
          key={index}
          label={t("question.button", { number: index + 1 })}
          value={title}
          limit={choices.buttonTitle}
          onChange={(next) => setTitles(titles.with(index, next))}
          end={
            titles.length > 1 && (
              <IconButton
                label={t("question.removeButton", { number: index + 1 })}
                onClick={() => setTitles(titles.toSpliced(index, 1))}
              >
                <X aria-hidden className="size-4" />
              </IconButton>
            )
          }
        />
      ))}
      {titles.length < choices.buttons && (
        <Button look="bare" onClick={() => setTitles([...titles, ""])} className="self-start">
          <Plus aria-hidden className="size-4" />
          {t("question.addButton")}
        </Button>
      )}
      <Counted
        label={t("question.footer")}
        value={footer}
        limit={choices.footer}
        onChange={setFooter}
        optional
      />
    </PanelForm>
  );
}
