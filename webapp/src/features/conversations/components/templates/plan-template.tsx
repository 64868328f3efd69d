import { useState } from "react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { ConversationSummary, MessageToSend } from "@/api/types";
import { toast } from "@/components/ui/toast";
import { schedule, scheduledKey, type Plan } from "../../api/scheduled";
import { scheduleProblem } from "../../lib/schedule-words";
import { SchedulePanel } from "../schedule-panel";

interface PlanTemplateProps {
  conversation: ConversationSummary;
  message: MessageToSend;
  onBack: () => void;
  onPlanned: () => void;
}

const twoHours = 7_200_000;

/** When a template is to be sent; it may be at any time, so no window closes before it. */
export function PlanTemplate({ conversation, message, onBack, onPlanned }: PlanTemplateProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [start] = useState(() => ({
    at: new Date(Date.now() + twoHours).toISOString(),
    cancelIfAnswered: true,
  }));
  const plan = useMutation({
    mutationFn: (when: Plan) => schedule(conversation.id, when, message),
    onSuccess: () => {
      onPlanned();
      toast({ text: t("schedule.planned") });
      void client.invalidateQueries({ queryKey: scheduledKey(conversation.id) });
    },
  });
  return (
    <SchedulePanel
      window={{ ...conversation.window, until: null }}
      textLimit={0}
      start={start}
      text={null}
      busy={plan.isPending}
      problem={plan.isError ? t(scheduleProblem(plan.error)) : null}
      onPlan={(when) => plan.mutate(when)}
      onClose={onBack}
    />
  );
}
