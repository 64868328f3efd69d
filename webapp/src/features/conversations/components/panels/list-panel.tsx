import { useState } from "react";
import { Plus, X } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Button } from "@/components/ui/button";
import { areDistinct, fits, lengthOf } from "../../lib/text-length";
import { Counted, PanelForm } from "./parts";
import type { PanelContentProps } from "./panels";

interface Option {
  title: string;
  description: string;
}

/** A question whose answers are chosen from a list. */
export function ListPanel({ capabilities: { choices }, onSend }: PanelContentProps) {
  const { t } = useTranslation();
  const [body, setBody] = useState("");
  const [button, setButton] = useState(t("list.see"));
  const [options, setOptions] = useState<Option[]>([{ title: "", description: "" }]);
  const given = options.filter(({ title }) => title.trim() !== "");
  const distinct = areDistinct(given.map(({ title }) => title.trim()));
  const complete =
    fits(body, choices.listBody) &&
    fits(button, choices.listButton) &&
    given.length > 0 &&
    distinct &&
    given.every(
      ({ title, description }) =>
        fits(title, choices.rowTitle) && lengthOf(description) <= choices.rowDescription,
    );
  const change = (index: number, next: Partial<Option>) =>
    setOptions(options.map((option, i) => (i === index ? { ...option, ...next } : option)));

  return (
    <PanelForm
      onSend={onSend}
      missing={t(distinct ? "list.missing" : "question.notDistinct")}
      said={
        complete
          ? {
              type: "list",
              text: body.trim(),
              list: {
                button: button.trim(),
                sections: [
                  {
                    title: null,
                    rows: given.map(({ title, description }, index) => ({
                      id: `${index + 1}`,
                      title: title.trim(),
                      description: description.trim() || null,
                    })),
                  },
                ],
              },
            }
          : null
      }
    >
      <Counted
        label={t("question.body")}
        value={body}
        limit={choices.listBody}
        onChange={setBody}
        rows={3}
      />
      <Counted
        label={t("list.button")}
        value={button}
        limit={choices.listButton}
        onChange={setButton}
      />
      {options.map(({ title, description }, index) => (
        <fieldset
          key={index}
          className="flex flex-col gap-2 rounded-control border border-border p-3"
        >
          <legend className="px-1 text-sm text-muted">
            {t("list.option", { number: index + 1 })}
          </legend>
          <Counted
            label={t("list.title")}
            value={title}
            limit={choices.rowTitle}
            onChange={(next) => change(index, { title: next })}
          />
          <Counted
            label={t("list.description")}
            value={description}
            limit={choices.rowDescription}
            onChange={(next) => change(index, { description: next })}
            optional
          />
          {options.length > 1 && (
            <Button
              look="bare"
              onClick={() => setOptions(options.toSpliced(index, 1))}
              className="self-start"
            >
              <X aria-hidden className="size-4" />
              {t("list.remove", { number: index + 1 })}
            </Button>
          )}
        </fieldset>
      ))}
      {options.length < choices.rows && (
        <Button
          look="bare"
          onClick={() => setOptions([...options, { title: "", description: "" }])}
          className="self-start"
        >
          <Plus aria-hidden className="size-4" />
          {t("list.add")}
        </Button>
      )}
    </PanelForm>
  );
}
