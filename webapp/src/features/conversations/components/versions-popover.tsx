import type { RefObject } from "react";
import { useQuery } from "@tanstack/react-query";
import { Popover } from "radix-ui";
import { useTranslation } from "react-i18next";
import type { Message, MessageVersion } from "@/api/types";
import { useNow } from "@/lib/now";
import { clockTime, dayName } from "@/lib/time";
import { versionsQuery } from "../api/queries";
import { useTimeWords } from "../lib/use-time-words";
import { Gist } from "./gist";

interface VersionsPopoverProps {
  message: Message;
  anchor: RefObject<HTMLButtonElement | null>;
  onClose: () => void;
}

/** All that a message ever said, the newest first. */
export function VersionsPopover({ message, anchor, onClose }: VersionsPopoverProps) {
  const { t } = useTranslation();
  return (
    <Popover.Root open onOpenChange={(open) => !open && onClose()}>
      <Popover.Anchor virtualRef={anchor} />
      <Popover.Portal>
        <Popover.Content
          aria-label={t("history.title")}
          sideOffset={6}
          collisionPadding={12}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            anchor.current?.focus();
          }}
          onInteractOutside={(event) => {
            // A press on the button closes by itself; twice would open it again.
            if (anchor.current?.contains(event.target as Node) === true) event.preventDefault();
          }}
          className="appear scroll-quiet z-40 max-h-80 w-80 max-w-[calc(100vw-24px)] overflow-y-auto rounded-card border border-border bg-surface p-3 shadow-float focus:outline-none"
        >
          <h2 className="pb-1 text-sm font-semibold">{t("history.title")}</h2>
          <Versions message={message} />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

function Versions({ message }: { message: Message }) {
  const { t } = useTranslation();
  const { data, isError, refetch } = useQuery(versionsQuery(message));
  if (isError) {
    return (
      <p role="alert" className="text-sm text-muted">
        {t("history.error")}{" "}
        <button
          type="button"
          onClick={() => void refetch()}
          className="font-medium text-accent underline underline-offset-2"
        >
          {t("errors.retry")}
        </button>
      </p>
    );
  }
  if (data === undefined) {
    return (
      <p role="status" className="appear-late text-sm text-muted">
        {t("history.loading")}
      </p>
    );
  }
  return (
    <ol className="divide-y divide-border">
      {data.map((version, index) => (
        <Version key={index} version={version} />
      ))}
    </ol>
  );
}

function Version({ version: { at, type, text } }: { version: MessageVersion }) {
  const { language, words } = useTimeWords();
  const now = useNow();
  const time = Date.parse(at);
  return (
    <li className="py-1.5">
      <time dateTime={at} className="block text-2xs text-muted tabular first-letter:uppercase">
        {dayName(time, now, language, words)}, {clockTime(time, language)}
      </time>
      {type === "text" ? (
        <p dir="auto" className="wrap-anywhere whitespace-pre-wrap">
          {text}
        </p>
      ) : (
        <p className="wrap-anywhere">
          <Gist type={type} text={text} />
        </p>
      )}
    </li>
  );
}
