import { lazy, type ComponentProps } from "react";
import { Clock } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { ConversationSummary, MessageToSend } from "@/api/types";
import { IconButton } from "@/components/ui/icon-button";
import { MenuOnDemand } from "@/components/ui/menu-on-demand";

const load = () => import("./opened-schedule-menu");
const OpenedScheduleMenu = lazy(async () => ({ default: (await load()).OpenedScheduleMenu }));

interface ScheduleTriggerProps extends ComponentProps<"button"> {
  idle: boolean;
  obstacle: ScheduleObstacle;
}

type ScheduleObstacle = "nothing" | "files" | "tooLong";

export function ScheduleTrigger({ idle, obstacle, ...rest }: ScheduleTriggerProps) {
  const { t } = useTranslation();
  return (
    <IconButton
      {...rest}
      label={t("schedule.button")}
      title={t(idle ? `schedule.not.${obstacle}` : "schedule.button")}
      disabled={idle}
      className="tablet:size-11"
    >
      <Clock aria-hidden className="size-5" />
    </IconButton>
  );
}

export interface ScheduleButtonProps {
  conversation: ConversationSummary;
  textLimit: number;
  /** What would be sent; made only when it is planned. Null while there is nothing to say. */
  message: (() => MessageToSend) | null;
  /** Why there is no message, when there is none. */
  obstacle: ScheduleObstacle;
  onPlanned: () => void;
}

/** Sends what was written later. */
export function ScheduleButton(props: ScheduleButtonProps) {
  return (
    <MenuOnDemand
      button={<ScheduleTrigger idle={props.message === null} obstacle={props.obstacle} />}
      load={load}
    >
      <OpenedScheduleMenu {...props} />
    </MenuOnDemand>
  );
}
