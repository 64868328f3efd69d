import { useId, useState } from "react";
import { CalendarClock, TriangleAlert } from "lucide-react";
import { lengthOf } from "../lib/text-length";
import { useTranslation } from "react-i18next";
import type { ConversationSummary } from "@/api/types";
import { Button } from "@/components/ui/button";
import { Panel } from "@/components/ui/panel";
import { useNow } from "@/lib/now";
import { fromField, fullTime, toField } from "@/lib/time";
import type { Plan } from "../api/scheduled";
import { Counted } from "./panels/parts";

interface SchedulePanelProps {
  window: ConversationSummary["window"];
  textLimit: number;
  start: Plan;
  /** What it says, when that can be changed here too. */
  text: string | null;
  busy: boolean;
  /** Why the server did not take it. */
  problem: string | null;
  onPlan: (plan: Plan, text: string | null) => void;
  onClose: () => void;
}

const day = 86_400_000;
const farthestDays = 60;

/** When a message is to be sent, by the agency's clock, and whether an answer calls it off. */
export function SchedulePanel(props: SchedulePanelProps) {
  const { window, textLimit, start, busy, problem, onPlan, onClose } = props;
  const { t, i18n } = useTranslation();
  const now = useNow();
  const id = useId();
  const [field, setField] = useState(() => toField(Date.parse(start.at)));
  const [cancelIfAnswered, setCancel] = useState(start.cancelIfAnswered);
  const [text, setText] = useState(props.text);
  const at = fromField(field);
  const wrong = Number.isNaN(at)
    ? t("schedule.noTime")
    : at <= now
      ? t("schedule.past")
      : at > now + farthestDays * day
        ? t("schedule.tooFar", { count: farthestDays })
        : undefined;
  const says = text === null || (text.trim() !== "" && lengthOf(text) <= textLimit);

  return (
    <Panel title={t("schedule.title")} closeLabel={t("attach.close")} onClose={onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (wrong === undefined && says && !busy) {
            onPlan({ at: new Date(at).toISOString(), cancelIfAnswered }, text?.trim() ?? null);
          }
        }}
        className="flex flex-col gap-3"
      >
        {text !== null && (
          <Counted
            label={t("schedule.text")}
            value={text}
            limit={textLimit}
            onChange={setText}
            rows={3}
          />
        )}
        <div className="flex flex-col gap-1">
          <label htmlFor={id} className="text-sm font-medium">
            {t("schedule.at")}
          </label>
          <input
            id={id}
            type="datetime-local"
            value={field}
            min={toField(now)}
            max={toField(now + farthestDays * day)}
            aria-invalid={wrong !== undefined}
            aria-describedby={`${id}-hint`}
            onChange={(event) => setField(event.target.value)}
            className="h-11 rounded-control border border-muted/60 bg-surface px-3 text-base focus:outline-2 focus:outline-accent"
          />
          <p id={`${id}-hint`} className="text-xs text-muted">
            {wrong === undefined ? (
              t("schedule.zone")
            ) : (
              <span role="alert" className="text-danger">
                {wrong}
              </span>
            )}
          </p>
        </div>
        <label className="flex min-h-11 items-center gap-2.5">
          <input
            type="checkbox"
            checked={cancelIfAnswered}
            onChange={(event) => setCancel(event.target.checked)}
            className="size-4.5 accent-(--accent)"
          />
          {t("schedule.cancelIfAnswered")}
        </label>
        {window.until !== null && at >= Date.parse(window.until) && (
          <p role="status" className="flex gap-2 rounded-control bg-raised p-3 text-sm">
            <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-warning" />
            {t("schedule.windowCloses", {
              time: fullTime(Date.parse(window.until), i18n.language),
            })}
          </p>
        )}
        <div className="flex items-center justify-end gap-3">
          {problem !== null && (
            <p role="alert" className="flex-1 text-sm text-danger">
              {problem}
            </p>
          )}
          <Button type="submit" disabled={wrong !== undefined || !says || busy}>
            <CalendarClock aria-hidden className="size-4" />
            {t("schedule.confirm")}
          </Button>
        </div>
      </form>
    </Panel>
  );
}
