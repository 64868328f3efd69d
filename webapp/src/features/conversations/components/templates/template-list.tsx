import { useDeferredValue } from "react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { MessageTemplate } from "@/api/types";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field";
import { templatesQuery } from "../../api/templates";
import { SelectField } from "./select-field";
import { SyncTemplates } from "./sync-templates";
import { TemplateRow } from "./template-row";

interface TemplateListProps {
  channelId: string;
  words: string;
  onWords: (words: string) => void;
  /** Empty for all. */
  language: string;
  onLanguage: (language: string) => void;
  onChoose: (template: MessageTemplate) => void;
}

/** The templates of a channel; those that cannot be sent stand last and say why. */
export function TemplateList(props: TemplateListProps) {
  const { channelId, words, onWords, language, onLanguage, onChoose } = props;
  const { t } = useTranslation("templates");
  const searched = useDeferredValue(words.trim());
  const query = useQuery(templatesQuery(channelId, searched, language));
  if (query.data === undefined) {
    if (!query.isError) return <p role="status">{t("loading")}</p>;
    return (
      <div className="flex flex-col gap-3">
        <Notice tone="danger">{t("errorText")}</Notice>
        <Button onClick={() => void query.refetch()}>{t("retry")}</Button>
      </div>
    );
  }
  const { items, languages } = query.data;
  if (languages.length === 0) return <SyncTemplates channelId={channelId} empty />;
  return (
    <div className="flex flex-col gap-3">
      <TextField
        type="search"
        label={t("search")}
        value={words}
        autoFocus
        onChange={(event) => onWords(event.target.value)}
      />
      {languages.length > 1 && (
        <SelectField
          label={t("language")}
          value={language}
          onChange={onLanguage}
          options={[
            { value: "", text: t("everyLanguage") },
            ...languages.map((it) => ({ value: it, text: it })),
          ]}
        />
      )}
      {items.length === 0 ? (
        <p role="status" className="py-6 text-center text-muted">
          {t("nothingFound")}
        </p>
      ) : (
        <ul aria-label={t("list")} className="-mx-2 flex flex-col">
          {items.map((template) => (
            <TemplateRow
              key={`${template.name}:${template.language}`}
              template={template}
              onChoose={onChoose}
            />
          ))}
        </ul>
      )}
      <SyncTemplates channelId={channelId} />
    </div>
  );
}
