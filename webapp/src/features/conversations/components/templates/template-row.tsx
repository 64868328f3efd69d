import { useTranslation } from "react-i18next";
import type { MessageTemplate } from "@/api/types";
import { cn } from "@/components/ui/cn";

interface TemplateRowProps {
  template: MessageTemplate;
  onChoose: (template: MessageTemplate) => void;
}

const categories = ["MARKETING", "UTILITY", "AUTHENTICATION"] as const;

export function TemplateRow({ template, onChoose }: TemplateRowProps) {
  const { t } = useTranslation("templates");
  const { name, language, category, quality, hindrance, form } = template;
  const known = categories.find((candidate) => candidate === category);
  return (
    <li>
      <button
        type="button"
        disabled={hindrance !== null}
        onClick={() => onChoose(template)}
        className={cn(
          "flex w-full flex-col gap-0.5 rounded-control px-2 py-2.5 text-start",
          hindrance === null ? "hover:bg-raised" : "cursor-not-allowed",
        )}
      >
        <span className="flex flex-wrap items-baseline gap-x-2">
          <span className="font-medium wrap-anywhere">{name.replaceAll("_", " ")}</span>
          <span className="text-xs text-muted">
            {t(`category.${known ?? "other"}`)} · {language}
          </span>
          {quality === "RED" && <span className="text-xs text-danger">{t("lowQuality")}</span>}
        </span>
        <span dir="auto" className="line-clamp-2 text-sm text-muted">
          {form.body.text}
        </span>
        {hindrance !== null && (
          <span className="text-xs font-medium text-danger">{t(`hindrance.${hindrance}`)}</span>
        )}
      </button>
    </li>
  );
}
