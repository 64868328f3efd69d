import { useEffect, useEffectEvent, useRef, useState } from "react";
import { SendHorizontal, Trash2, X } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { MessageToSend } from "@/api/types";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { IconButton } from "@/components/ui/icon-button";
import { duration } from "@/lib/numbers";
import { uploadFile } from "../api/attachments";
import { startRecording, type Recording } from "../lib/recording";

type State = "starting" | "recording" | "sending" | "stopped" | "denied" | "missing" | "failed";

/** Far below what WhatsApp takes, at 32 kbit/s. */
const longestSeconds = 30 * 60;
const tickMs = 100;

/**
 * Records at once, and ends by sending or forgetting what was said; leaving forgets it. Whoever stops it on
 * its way can send it all the same.
 */
export function VoiceRecorder({
  conversationId,
  onSend,
  onDone,
}: {
  conversationId: string;
  onSend: (body: { type: MessageToSend["type"]; attachment: string }) => void;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const recording = useRef<Recording | null>(null);
  const voice = useRef<File | null>(null);
  const upload = useRef<AbortController>(null);
  const [state, setState] = useState<State>("starting");
  const [ticks, setTicks] = useState(0);
  const [level, setLevel] = useState(0);
  const [progress, setProgress] = useState(0);
  const seconds = (ticks * tickMs) / 1_000;

  useEffect(() => {
    const left = new AbortController();
    startRecording()
      .then((started) => {
        if (left.signal.aborted) {
          started.cancel();
        } else {
          recording.current = started;
          setState("recording");
        }
      })
      .catch((error: unknown) => setState(reasonOf(error)));
    return () => {
      left.abort();
      upload.current?.abort();
      recording.current?.cancel();
    };
  }, []);

  const sendIt = async () => {
    const controller = new AbortController();
    upload.current = controller;
    setProgress(0);
    setState("sending");
    try {
      voice.current ??= (await recording.current?.finish()) ?? null;
      if (voice.current === null) return;
      const { id, type } = await uploadFile({
        target: `conversations/${conversationId}`,
        type: "voice",
        file: voice.current,
        onProgress: setProgress,
        signal: controller.signal,
      });
      onSend({ type, attachment: id });
      onDone();
    } catch {
      setState(controller.signal.aborted ? "stopped" : "failed");
    }
  };
  const stop = () => (state === "sending" ? upload.current?.abort() : onDone());

  const tick = useEffectEvent(() => {
    setTicks((count) => count + 1);
    setLevel(recording.current?.level() ?? 0);
    if (seconds >= longestSeconds) void sendIt();
  });
  useEffect(() => {
    if (state !== "recording") return;
    const timer = setInterval(tick, tickMs);
    return () => clearInterval(timer);
  }, [state]);

  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    stop();
  });
  useEffect(() => {
    document.addEventListener("keydown", onKeyDown, { capture: true });
    return () => document.removeEventListener("keydown", onKeyDown, { capture: true });
  }, []);

  if (state === "denied" || state === "missing") {
    return (
      <div role="alert" className="flex flex-1 flex-wrap items-center gap-3 text-sm text-text">
        <p className="min-w-0 flex-1">{t(`voice.${state}`)}</p>
        <Button look="quiet" onClick={onDone}>
          {t("voice.close")}
        </Button>
      </div>
    );
  }
  const sending = state === "sending";
  return (
    <div role="group" aria-label={t("voice.recording")} className="flex flex-1 items-center gap-2">
      <IconButton label={t(sending ? "voice.stop" : "voice.cancel")} onClick={stop}>
        {sending ? <X aria-hidden className="size-5" /> : <Trash2 aria-hidden className="size-5" />}
      </IconButton>
      <span role="timer" className="w-12 text-sm tabular text-text">
        {duration(seconds)}
      </span>
      {sending && (
        <progress
          aria-label={t("voice.sending")}
          value={progress}
          max={1}
          className="h-1.5 min-w-0 flex-1"
        />
      )}
      {(state === "starting" || state === "recording") && (
        <meter
          aria-label={t("voice.level")}
          min={0}
          max={1}
          value={level}
          className="h-1.5 min-w-0 flex-1"
        />
      )}
      {(state === "failed" || state === "stopped") && (
        <span
          role="alert"
          className={cn(
            "min-w-0 flex-1 text-sm",
            state === "failed" ? "text-danger" : "text-muted",
          )}
        >
          {t(`voice.${state}`)}
        </span>
      )}
      <button
        type="button"
        autoFocus
        disabled={state === "starting" || sending}
        onClick={() => void sendIt()}
        aria-label={t("voice.send")}
        title={t("voice.send")}
        className="inline-flex size-11 shrink-0 items-center justify-center rounded-full bg-accent text-on-accent hover:brightness-110 disabled:cursor-not-allowed disabled:opacity-60"
      >
        <SendHorizontal aria-hidden className="size-5" />
      </button>
    </div>
  );
}

function reasonOf(error: unknown): State {
  return error instanceof DOMException && error.name === "NotAllowedError" ? "denied" : "missing";
}
