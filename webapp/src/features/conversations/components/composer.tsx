import { lazy, Suspense, useEffect, useState, type KeyboardEvent } from "react";
import { useQueryClient } from "@tanstack/react-query";
import { Lock, Mic, SendHorizontal } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { ConversationSummary, MessageToSend } from "@/api/types";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { useNow } from "@/lib/now";
import { useStore } from "@/lib/store";
import { newUuid } from "@/lib/uuid";
import { send } from "../api/outbox";
import { openTemplatePicker } from "../lib/composer-actions";
import { obstacleTo, type Obstacle } from "../lib/obstacle";
import { attachesAnything, offers, takesFiles } from "../lib/offers";
import { quotes, unquote } from "../lib/quotes";
import { lengthOf } from "../lib/text-length";
import { useChannel } from "../lib/use-channel";
import { useFiles } from "../lib/use-files";
import { useTextField } from "../lib/use-text-field";
import { composerId } from "../lib/use-thread-keys";
import { useTyping } from "../lib/use-typing";
import { windowState } from "../lib/window";
import { AttachButton } from "./attach-button";
import { EmojiButton } from "./emoji-button";
import { QuoteBar } from "./quote-bar";
import { ScheduleButton } from "./schedule-button";
import { TemplateButton } from "./template-button";

const FileTray = lazy(async () => ({ default: (await import("./file-tray")).FileTray }));
const VoiceRecorder = lazy(async () => ({
  default: (await import("./voice-recorder")).VoiceRecorder,
}));

const warnBelow = 200;

export function Composer({ conversation }: { conversation: ConversationSummary }) {
  const closed = windowState(conversation.window, useNow()).kind === "closed";
  return closed ? (
    <ClosedWindow conversation={conversation} />
  ) : (
    <Field conversation={conversation} />
  );
}

function ClosedWindow({ conversation }: { conversation: ConversationSummary }) {
  const { t } = useTranslation();
  const { id, contact } = conversation;
  const templates = offers(useChannel(conversation)?.capabilities, "TEMPLATES");
  return (
    <div className="border-t border-border bg-surface px-4 pt-3 pb-[max(0.75rem,env(safe-area-inset-bottom))]">
      <div className="mx-auto flex max-w-190 flex-wrap items-start gap-3">
        <Lock aria-hidden className="mt-0.5 size-4.5 shrink-0 text-muted" />
        <p className="min-w-60 flex-1 text-sm text-muted text-pretty">
          <span className="font-medium text-text">{t("composer.closedTitle")}.</span>{" "}
          {t(templates ? "composer.closedText" : "composer.closedWait", { name: contact.name })}
        </p>
        {templates && (
          <Button onClick={() => openTemplatePicker(id)}>{t("compose.chooseTemplate")}</Button>
        )}
      </div>
    </div>
  );
}

function Field({ conversation }: { conversation: ConversationSummary }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { id, contact } = conversation;
  const capabilities = useChannel(conversation)?.capabilities;
  const quoted = useStore(quotes)[id];
  const { field, text, write, insert } = useTextField(id);
  const typing = useTyping(id);
  const files = useFiles(conversation);
  const [speaking, setSpeaking] = useState(false);
  const left = (capabilities?.textLimit ?? Infinity) - lengthOf(text);
  const hasFiles = files.chosen.length > 0;
  const said = text.trim() !== "";
  const obstacle = obstacleTo(text, left, files.chosen);
  const sendable = obstacle === null;
  const templates = offers(capabilities, "TEMPLATES");

  useEffect(() => {
    if (quoted !== undefined) field.current?.focus();
  }, [quoted, field]);

  /** Whatever is said from here answers what is quoted. */
  const toSend = (body: Omit<MessageToSend, "clientId" | "quotes">): MessageToSend => ({
    clientId: newUuid(),
    ...body,
    ...(quoted === undefined ? {} : { quotes: quoted.id }),
  });
  const post = (body: Omit<MessageToSend, "clientId" | "quotes">) => {
    send(client, id, toSend(body));
    unquote(id);
    field.current?.focus();
  };
  const words = () => ({ type: "text" as const, text: text.trim() });

  const sendAll = () => {
    if (!sendable) return;
    if (hasFiles) {
      files.sendWith(text.trim(), quoted?.id);
      unquote(id);
    } else {
      post(words());
    }
    write("");
    field.current?.focus();
  };

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Escape" && quoted !== undefined) {
      event.preventDefault();
      unquote(id);
    } else if (event.key === "#" && text === "" && templates) {
      event.preventDefault();
      openTemplatePicker(id);
    } else if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      sendAll();
    }
  };

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        sendAll();
      }}
      className="border-t border-border bg-surface px-3 pt-2.5 pb-[max(0.625rem,env(safe-area-inset-bottom))] tablet:px-5"
    >
      {quoted !== undefined && <QuoteBar message={quoted} contactName={contact.name} />}
      {hasFiles && (
        <Suspense>
          <FileTray chosen={files.chosen} />
        </Suspense>
      )}
      {speaking && (
        <Suspense>
          <div className="mx-auto flex min-h-11 max-w-190 items-center">
            <VoiceRecorder conversationId={id} onSend={post} onDone={() => setSpeaking(false)} />
          </div>
        </Suspense>
      )}
      <div
        className={cn(
          "mx-auto flex max-w-190 items-end gap-0.5 tablet:gap-1",
          speaking && "hidden",
        )}
      >
        {attachesAnything(capabilities) && (
          <AttachButton
            conversationId={id}
            capabilities={capabilities}
            onFiles={files.add}
            onSend={post}
          />
        )}
        <EmojiButton onPick={insert} onClosed={() => field.current?.focus()} />
        {templates && <TemplateButton conversationId={id} />}
        <textarea
          ref={field}
          id={composerId}
          rows={1}
          dir="auto"
          value={text}
          onChange={(event) => {
            write(event.target.value);
            typing();
          }}
          onKeyDown={onKeyDown}
          onPaste={files.onPaste}
          aria-label={t("composer.label", { name: contact.name })}
          aria-describedby={left < warnBelow ? "composer-left" : undefined}
          aria-invalid={left < 0}
          placeholder={t("composer.placeholder")}
          enterKeyHint="send"
          className="scroll-quiet min-h-11 min-w-0 flex-1 resize-none rounded-bubble border border-border bg-ground px-3.5 py-2.5 text-bubble text-text placeholder:text-muted focus:outline-2 focus:-outline-offset-1 focus:outline-accent"
        />
        <ScheduleButton
          conversation={conversation}
          textLimit={capabilities?.textLimit ?? Infinity}
          obstacle={hasFiles ? "files" : obstacle === "tooLong" ? "tooLong" : "nothing"}
          message={sendable && !hasFiles ? () => toSend(words()) : null}
          onPlanned={() => {
            unquote(id);
            write("");
          }}
        />
        {said || hasFiles || !takesFiles(capabilities, "voice") ? (
          <SendButton obstacle={obstacle} />
        ) : (
          <VoiceButton onClick={() => setSpeaking(true)} />
        )}
      </div>
      {left < warnBelow && <Left left={left} />}
    </form>
  );
}

function SendButton({ obstacle }: { obstacle: Obstacle | null }) {
  const { t } = useTranslation();
  const disabled = obstacle !== null;
  return (
    <button
      type="submit"
      disabled={disabled}
      aria-label={t("composer.send")}
      title={t(disabled ? `composer.not.${obstacle}` : "composer.send")}
      className={cn(
        "ml-1 inline-flex size-11 shrink-0 items-center justify-center rounded-full transition",
        disabled
          ? "bg-raised text-muted disabled:cursor-not-allowed"
          : "bg-accent text-on-accent hover:brightness-110",
      )}
    >
      <SendHorizontal aria-hidden className="size-5" />
    </button>
  );
}

function VoiceButton({ onClick }: { onClick: () => void }) {
  const { t } = useTranslation();
  return (
    <button
      type="button"
      onClick={onClick}
      aria-label={t("voice.record")}
      title={t("voice.record")}
      className="ml-1 inline-flex size-11 shrink-0 items-center justify-center rounded-full text-muted hover:bg-raised hover:text-text"
    >
      <Mic aria-hidden className="size-5" />
    </button>
  );
}

/** How much of the limit is left, near it and beyond it. */
function Left({ left }: { left: number }) {
  const { t } = useTranslation();
  return (
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
  );
}
