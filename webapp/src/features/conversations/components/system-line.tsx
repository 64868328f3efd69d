import type { Message } from "@/api/types";
import { clockTime, fullTime } from "@/lib/time";
import { useTimeWords } from "../lib/use-time-words";
import { MessageBody } from "./message-body";

/** What happened between the messages: quiet, in the middle. */
export function SystemLine({ message }: { message: Message }) {
  const { language } = useTimeWords();
  const time = Date.parse(message.at);
  return (
    <div
      data-message={message.id}
      tabIndex={-1}
      className="flex justify-center pt-3 pb-1 outline-none"
    >
      <p className="max-w-[85%] rounded-card bg-surface/70 px-3 py-1 text-center text-xs text-muted">
        <MessageBody message={message} />{" "}
        <time dateTime={message.at} title={fullTime(time, language)} className="tabular">
          {clockTime(time, language)}
        </time>
      </p>
    </div>
  );
}
