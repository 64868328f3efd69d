import { ClipboardList } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Message } from "@/api/types";

/** The form's own sign, which tells a reader nothing. */
const hidden = new Set(["flow_token"]);

const asWords = (key: string) => key.replace(/[_-]+/g, " ").trim() || key;

export function FlowBody({ message: { flow } }: { message: Message }) {
  const { t } = useTranslation();
  const answers = flow?.answers.filter(({ key }) => !hidden.has(key)) ?? [];
  return (
    <>
      <p className="flex items-center gap-1.5 pb-1 font-medium">
        <ClipboardList aria-hidden className="size-4 shrink-0 text-accent" />
        <bdi className="wrap-anywhere">{flow?.name ?? t("type.flow")}</bdi>
      </p>
      {answers.length > 0 ? (
        <dl className="min-w-48 divide-y divide-text/10 text-base">
          {answers.map(({ key, value }, index) => (
            <div key={index} className="py-1">
              <dt dir="auto" className="text-xs text-muted first-letter:uppercase">
                {asWords(key)}
              </dt>
              <dd dir="auto" className="wrap-anywhere whitespace-pre-wrap">
                {value}
              </dd>
            </div>
          ))}
        </dl>
      ) : (
        <pre className="max-h-60 overflow-auto font-mono text-xs wrap-anywhere whitespace-pre-wrap">
          {flow?.raw}
        </pre>
      )}
    </>
  );
}
