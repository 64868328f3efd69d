import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent } from "react";
import { useQueryClient } from "@tanstack/react-query";
import { Lock, SendHorizontal } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { ConversationSummary } from "@/api/types";
import { cn } from "@/components/ui/cn";
import { useNow } from "@/lib/now";
import { sendText } from "../api/outbox";
import { keepDraft, readDraft } from "../lib/drafts";
import { composerId } from "../lib/use-thread-keys";
import { windowState } from "../lib/window";

const limit = 4096;
const warnBelow = 200;
const tallestPx = 176;

export function Composer({ conversation }: { conversation: ConversationSummary }) {
  const closed = windowState(conversation.window, useNow()).kind === "closed";
  return closed ? <ClosedWindow name={conversation.contact.name} /> : <Field {...conversation} />;
}

function ClosedWindow({ name }: { name: string }) {
  const { t } = useTranslation();
  return (
    <div className="border-t border-border bg-surface px-4 pt-3 pb-[max(0.75rem,env(safe-area-inset-bottom))]">
      <div className="mx-auto flex max-w-190 items-start gap-3">
        <Lock aria-hidden className="mt-0.5 size-4.5 shrink-0 text-muted" />
        <p className="text-sm text-muted text-pretty">
          <span className="font-medium text-text">{t("composer.closedTitle")}.</span>{" "}
          {t("composer.closedText", { name })}
        </p>
      </div>
    </div>
  );
}

/** A mouse at hand means a keyboard too: then the answer can be typed at once. */
const hasKeyboard = () => matchMedia("(pointer: fine)").matches;

function Field({ id, contact }: ConversationSummary) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(() => readDraft(id));
  const left = limit - text.length;
  const sendable = text.trim() !== "" && left >= 0;

  useEffect(() => {
    if (hasKeyboard()) field.current?.focus({ preventScroll: true });
  }, []);

  useLayoutEffect(() => {
    const element = field.current;
    if (element === null) return;
    element.style.height = "auto";
    element.style.height = `${Math.min(element.scrollHeight, tallestPx)}px`;
  }, [text]);

  const write = (next: string) => {
    setText(next);
    keepDraft(id, next);
  };

  const send = () => {
    if (!sendable) return;
    sendText(client, id, text.trim());
    write("");
    field.current?.focus();
  };

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    send();
  };

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
      className="border-t border-border bg-surface px-3 pt-2.5 pb-[max(0.625rem,env(safe-area-inset-bottom))] tablet:px-5"
    >
      <div className="mx-auto flex max-w-190 items-end gap-2">
        <textarea
          ref={field}
          id={composerId}
          rows={1}
          dir="auto"
          value={text}
          onChange={(event) => write(event.target.value)}
          onKeyDown={onKeyDown}
          aria-label={t("composer.label", { name: contact.name })}
          aria-describedby={left < warnBelow ? "composer-left" : undefined}
          aria-invalid={left < 0}
          placeholder={t("composer.placeholder")}
          enterKeyHint="send"
          className="scroll-quiet min-h-11 flex-1 resize-none rounded-bubble border border-border bg-ground px-3.5 py-2.5 text-bubble text-text placeholder:text-muted focus:outline-2 focus:-outline-offset-1 focus:outline-accent"
        />
        <button
          type="submit"
          disabled={!sendable}
          aria-label={t("composer.send")}
          title={t("composer.send")}
          className={cn(
            "inline-flex size-11 shrink-0 items-center justify-center rounded-full transition",
            sendable
              ? "bg-accent text-on-accent hover:brightness-110"
              : "bg-raised text-muted disabled:cursor-not-allowed",
          )}
        >
          <SendHorizontal aria-hidden className="size-5" />
        </button>
      </div>
      {left < warnBelow && (
        <p
          id="composer-left"
          role="status"
          className={cn(
            "mx-auto mt-1 max-w-190 text-xs tabular",
            left < 0 ? "text-danger" : "text-muted",
          )}
        >
          {left < 0 ? t("composer.tooLong", { count: -left }) : t("composer.left", { count: left })}
        </p>
      )}
    </form>
  );
}
