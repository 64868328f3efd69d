import { lazy, Suspense, useState } from "react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { AlarmClock, CalendarClock, Sunrise } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { MessageToSend } from "@/api/types";
import { Menu, MenuItem } from "@/components/ui/menu";
import { toast } from "@/components/ui/toast";
import { dayOf, fromField } from "@/lib/time";
import { schedule, scheduledKey, type Plan } from "../api/scheduled";
import { scheduleProblem } from "../lib/schedule-words";
import { ScheduleTrigger, type ScheduleButtonProps } from "./schedule-button";

const load = () => import("./schedule-panel");
const SchedulePanel = lazy(async () => ({ default: (await load()).SchedulePanel }));

const hour = 3_600_000;
const day = 24 * hour;

const tomorrowAtNine = (now: number) => fromField(`${dayOf(now + day)}T09:00`);

const entries = [
  { key: "inAnHour", icon: AlarmClock, at: (now: number) => now + hour },
  { key: "tomorrow", icon: Sunrise, at: tomorrowAtNine },
  { key: "choose", icon: CalendarClock, at: (now: number) => now + 2 * hour },
] as const;

/** When to send it; the times most asked for are one press away. */
export function OpenedScheduleMenu(props: ScheduleButtonProps) {
  const { conversation, textLimit, message, obstacle, onPlanned } = props;
  const { t } = useTranslation();
  const client = useQueryClient();
  const [draft, setDraft] = useState<{ at: number; message: MessageToSend } | null>(null);
  const plan = useMutation({
    mutationFn: ({ when, what }: { when: Plan; what: MessageToSend }) =>
      schedule(conversation.id, when, what),
    onSuccess: () => {
      setDraft(null);
      onPlanned();
      toast({ text: t("schedule.planned") });
      void client.invalidateQueries({ queryKey: scheduledKey(conversation.id) });
    },
  });
  const open = (at: number) => {
    if (message === null) return;
    plan.reset();
    setDraft({ at, message: message() });
  };
  return (
    <>
      <Menu
        side="top"
        align="end"
        defaultOpen
        trigger={<ScheduleTrigger idle={message === null} obstacle={obstacle} />}
      >
        {entries.map(({ key, icon: Icon, at }) => (
          <MenuItem key={key} onSelect={() => open(at(Date.now()))}>
            <Icon aria-hidden className="size-4.5 text-muted" />
            {t(`schedule.${key}`)}
          </MenuItem>
        ))}
      </Menu>
      {draft !== null && (
        <Suspense>
          <SchedulePanel
            window={conversation.window}
            textLimit={textLimit}
            start={{ at: new Date(draft.at).toISOString(), cancelIfAnswered: true }}
            text={null}
            busy={plan.isPending}
            problem={plan.isError ? t(scheduleProblem(plan.error)) : null}
            onPlan={(when) => plan.mutate({ when, what: draft.message })}
            onClose={() => setDraft(null)}
          />
        </Suspense>
      )}
    </>
  );
}
