import { useId, type ReactNode } from "react";
import { SendHorizontal } from "lucide-react";
import { lengthOf } from "../../lib/text-length";
import { useTranslation } from "react-i18next";
import type { MessageToSend } from "@/api/types";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { asMessage } from "../../lib/as-message";
import { Bubble } from "../bubble";
import { MessageBody } from "../message-body";

/** What a panel of the composer gives: everything but the id and the quote. */
export type Said = Omit<MessageToSend, "clientId" | "quotes">;

interface CountedProps {
  label: string;
  value: string;
  limit: number;
  onChange: (value: string) => void;
  rows?: number;
  optional?: boolean;
  error?: string | undefined;
  end?: ReactNode;
}

/** A field that says how much of its limit is left; people's characters are counted, not the computer's. */
export function Counted(props: CountedProps) {
  const { label, value, limit, onChange, rows = 1, optional = false, error, end } = props;
  const { t } = useTranslation();
  const id = useId();
  const left = limit - lengthOf(value);
  const wrong = error ?? (left < 0 ? t("attach.tooLong", { count: -left }) : undefined);
  const look = cn(
    "w-full min-w-0 flex-1 rounded-control border bg-surface px-3 py-2 text-base focus:outline-2 focus:outline-accent",
    wrong === undefined ? "border-muted/60" : "border-danger",
  );
  const shared = {
    id,
    value,
    dir: "auto",
    "aria-invalid": wrong !== undefined,
    "aria-describedby": `${id}-hint`,
  };
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id} className="text-sm font-medium">
        {label} {optional && <span className="font-normal text-muted">{t("attach.optional")}</span>}
      </label>
      <div className="flex gap-1">
        {rows > 1 ? (
          <textarea
            {...shared}
            rows={rows}
            onChange={(event) => onChange(event.target.value)}
            className={cn(look, "scroll-quiet resize-y")}
          />
        ) : (
          <input
            {...shared}
            onChange={(event) => onChange(event.target.value)}
            className={cn(look, "h-11")}
          />
        )}
        {end}
      </div>
      <p id={`${id}-hint`} className="flex gap-2 text-xs text-muted tabular">
        <span role={wrong === undefined ? undefined : "alert"} className="flex-1 text-danger">
          {wrong}
        </span>
        {Number.isFinite(limit) && (
          <span aria-hidden>
            {lengthOf(value)}/{limit}
          </span>
        )}
      </p>
    </div>
  );
}

interface FormProps {
  children: ReactNode;
  /** What would be sent; null while something is missing. */
  said: Said | null;
  /** What is missing, said once somebody tries to send. */
  missing: string | null;
  onSend: (said: Said) => void;
}

/** The fields of a panel, how the contact will see it, and the button that sends. */
export function PanelForm({ children, said, missing, onSend }: FormProps) {
  const { t } = useTranslation();
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (said !== null) onSend(said);
      }}
      className="flex flex-col gap-3"
    >
      {children}
      {said !== null && (
        <section aria-label={t("attach.preview")} className="rounded-card bg-chat px-3 pb-3">
          <Bubble outbound opens author={null} at={new Date().toISOString()} tick={null}>
            <MessageBody
              message={asMessage(
                "",
                { ...said, clientId: "" },
                new Date().toISOString(),
                undefined,
              )}
            />
          </Bubble>
        </section>
      )}
      <div className="flex flex-wrap items-center justify-end gap-3">
        {said === null && missing !== null && (
          <p role="status" className="flex-1 text-sm text-muted">
            {missing}
          </p>
        )}
        <Button type="submit" disabled={said === null}>
          <SendHorizontal aria-hidden className="size-4" />
          {t("composer.send")}
        </Button>
      </div>
    </form>
  );
}
