import { lazy, Suspense, useState } from "react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Clock, Pencil, SendHorizontal, Trash2, type LucideIcon } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Scheduled } from "@/api/types";
import { toast } from "@/components/ui/toast";
import { fullTime } from "@/lib/time";
import { reschedule, scheduledKey, sendNow, unschedule } from "../api/scheduled";
import { findMessage } from "../api/threads";
import { quoteOf } from "../lib/as-message";
import { lookOf } from "../lib/bubble-look";
import { reasonKey, scheduleProblem } from "../lib/schedule-words";
import { useThread } from "../lib/thread-context";
import { Bubble } from "./bubble";
import { MessageBody } from "./message-body";
import { Provenance } from "./provenance";

const SchedulePanel = lazy(async () => ({
  default: (await import("./schedule-panel")).SchedulePanel,
}));

/** A message that waits for its time, or came to nothing, and what can be done with it. */
export function ScheduledBubble({ scheduled }: { scheduled: Scheduled }) {
  const { t, i18n } = useTranslation();
  const client = useQueryClient();
  const { window, textLimit } = useThread();
  const [editing, setEditing] = useState(false);
  const { conversationId, at, cancelIfAnswered, state, reason, quotes } = scheduled;
  const quoted = quotes === null ? undefined : findMessage(client, conversationId, quotes);
  const message = {
    ...scheduled.message,
    quote: quoted === undefined ? null : quoteOf(quoted),
  };
  const act = useMutation({
    mutationFn: (run: () => Promise<unknown>) => run(),
    onError: (error) => {
      if (!editing) toast({ text: t(scheduleProblem(error)) });
    },
    onSuccess: () => setEditing(false),
    onSettled: () => client.invalidateQueries({ queryKey: scheduledKey(conversationId) }),
  });
  const waiting = state === "waiting";
  const time = fullTime(Date.parse(at), i18n.language);
  const { look } = lookOf(message);
  return (
    <>
      <Bubble
        outbound
        opens
        label={t("schedule.bubble", { time })}
        author={<bdi>{message.author.name}</bdi>}
        at={at}
        look={look}
        tick={<Clock aria-hidden className="size-3.5" />}
        below={
          <div className="mt-1 flex max-w-[85%] flex-wrap items-center justify-end gap-x-1 text-sm text-muted tablet:max-w-[75%]">
            {waiting ? (
              <span>
                {t(cancelIfAnswered ? "schedule.waitingUnlessAnswered" : "schedule.waiting", {
                  time,
                })}
              </span>
            ) : (
              <span role="alert" className="text-danger">
                {t(reasonKey(reason))}
              </span>
            )}
            <Action icon={Pencil} disabled={act.isPending} onClick={() => setEditing(true)}>
              {t(waiting ? "schedule.edit" : "schedule.again")}
            </Action>
            {reason !== "window-closed" && (
              <Action
                icon={SendHorizontal}
                disabled={act.isPending}
                onClick={() => act.mutate(() => sendNow(scheduled))}
              >
                {t("schedule.sendNow")}
              </Action>
            )}
            <Action
              icon={Trash2}
              disabled={act.isPending}
              onClick={() => act.mutate(() => unschedule(scheduled))}
            >
              {t(waiting ? "schedule.cancel" : "schedule.putAway")}
            </Action>
          </div>
        }
      >
        <div className={look === "file" ? "px-2 pt-0.5 empty:hidden" : "contents"}>
          <Provenance message={message} />
        </div>
        <MessageBody message={message} />
      </Bubble>
      {editing && (
        <Suspense>
          <SchedulePanel
            window={window}
            textLimit={textLimit}
            start={{ at, cancelIfAnswered }}
            text={message.type === "text" ? message.text : null}
            busy={act.isPending}
            problem={act.isError ? t(scheduleProblem(act.error)) : null}
            onPlan={(plan, text) =>
              act.mutate(() => reschedule(scheduled, plan, words(scheduled, text)))
            }
            onClose={() => setEditing(false)}
          />
        </Suspense>
      )}
    </>
  );
}

/** Null when it says the same as before. */
const words = ({ message, quotes }: Scheduled, text: string | null) =>
  text === null || text === message.text
    ? null
    : { clientId: message.clientId ?? message.id, type: "text" as const, text, quotes };

interface ActionProps {
  icon: LucideIcon;
  disabled: boolean;
  onClick: () => void;
  children: string;
}

function Action({ icon: Icon, ...rest }: ActionProps) {
  return (
    <button
      type="button"
      className="inline-flex min-h-11 items-center gap-1 rounded-control px-1.5 font-medium text-accent hover:bg-raised disabled:opacity-60 tablet:min-h-7"
      {...rest}
    >
      <Icon aria-hidden className="size-3.5" />
      {rest.children}
    </button>
  );
}
