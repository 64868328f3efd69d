import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import { ChevronLeft, ChevronRight, Download, X, ZoomIn, ZoomOut } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Message } from "@/api/types";
import { clockTime, dayName } from "@/lib/time";
import { useNow } from "@/lib/now";
import { mediaUrl } from "../api/media";
import type { Beyond } from "../lib/beyond";
import { useAuthorName } from "../lib/use-author-name";
import { useTimeWords } from "../lib/use-time-words";
import { LightboxButton, lightboxButton } from "./lightbox-button";
import { LightboxTools } from "./lightbox-tools";
import { ZoomedPicture, zooms } from "./zoomed-picture";

interface LightboxProps {
  /** All pictures that are loaded, oldest first. */
  pictures: readonly Message[];
  shown: Message;
  onShow: (messageId: string) => void;
  onClose: () => void;
  /** What came before the first picture may hold more of them. */
  older: Beyond;
}

/** A picture in full size. The browser's own dialog keeps the focus, and gives it back. */
export function Lightbox({ pictures, shown, onShow, onClose, older }: LightboxProps) {
  const { t } = useTranslation();
  const dialog = useRef<HTMLDialogElement>(null);
  const [zoom, setZoom] = useState(0);
  const index = pictures.findIndex(({ id }) => id === shown.id);
  const before = pictures[index - 1];
  const after = pictures[index + 1];

  useEffect(() => {
    if (dialog.current?.open === false) dialog.current.showModal();
  }, []);
  const { load } = older;
  const wantsOlder = index === 0 && older.ready;
  useEffect(() => {
    if (wantsOlder) load();
  }, [wantsOlder, load]);

  const show = (picture: Message | undefined) => {
    if (picture === undefined) return;
    setZoom(0);
    onShow(picture.id);
  };
  const zoomBy = (step: number) =>
    setZoom((now) => Math.min(Math.max(now + step, 0), zooms.length - 1));

  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    const act = {
      ArrowLeft: () => show(before),
      ArrowRight: () => show(after),
      "+": () => zoomBy(1),
      "=": () => zoomBy(1),
      "-": () => zoomBy(-1),
      "0": () => setZoom(0),
    }[event.key];
    if (act === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    act();
  };

  return (
    <dialog
      ref={dialog}
      aria-label={t("lightbox.title")}
      onClose={onClose}
      onKeyDown={onKeyDown}
      className="m-0 flex h-dvh max-h-none w-screen max-w-none flex-col bg-scrim-dense text-on-scrim backdrop:bg-transparent"
    >
      <header className="flex items-center gap-1 px-2 py-2 tablet:px-4">
        <Origin message={shown} />
        <p role="status" className="shrink-0 px-2 text-sm tabular">
          {t("lightbox.position", { index: index + 1, count: pictures.length })}
        </p>
        <LightboxTools message={shown} onAnswer={() => dialog.current?.close()} />
        <LightboxButton
          label={t("lightbox.zoomOut")}
          disabled={zoom === 0}
          onClick={() => zoomBy(-1)}
          className="max-tablet:hidden"
        >
          <ZoomOut aria-hidden className="size-5" />
        </LightboxButton>
        <LightboxButton
          label={t("lightbox.zoomIn")}
          disabled={zoom === zooms.length - 1}
          onClick={() => zoomBy(1)}
          className="max-tablet:hidden"
        >
          <ZoomIn aria-hidden className="size-5" />
        </LightboxButton>
        <a
          href={mediaUrl(shown.id)}
          download={shown.media?.filename ?? ""}
          aria-label={t("media.download")}
          title={t("media.download")}
          className={lightboxButton}
        >
          <Download aria-hidden className="size-5" />
        </a>
        <LightboxButton label={t("lightbox.close")} onClick={() => dialog.current?.close()}>
          <X aria-hidden className="size-5" />
        </LightboxButton>
      </header>
      <div className="relative min-h-0 flex-1">
        <ZoomedPicture
          key={shown.id}
          src={mediaUrl(shown.id)}
          alt={shown.text ?? t("type.image")}
          zoom={zooms[zoom] ?? 1}
          onToggle={() => setZoom(zoom === 0 ? 1 : 0)}
          onLeave={() => dialog.current?.close()}
        />
        <LightboxButton
          label={t("lightbox.previous")}
          disabled={before === undefined}
          onClick={() => show(before)}
          className="absolute top-1/2 left-2 -translate-y-1/2 bg-scrim"
        >
          <ChevronLeft aria-hidden className="size-6" />
        </LightboxButton>
        <LightboxButton
          label={t("lightbox.next")}
          disabled={after === undefined}
          onClick={() => show(after)}
          className="absolute top-1/2 right-2 -translate-y-1/2 bg-scrim"
        >
          <ChevronRight aria-hidden className="size-6" />
        </LightboxButton>
      </div>
      {shown.text !== null && (
        <p
          dir="auto"
          className="scroll-quiet mx-auto max-h-28 max-w-190 overflow-y-auto px-4 py-3 text-center text-bubble wrap-anywhere whitespace-pre-wrap"
        >
          {shown.text}
        </p>
      )}
    </dialog>
  );
}

function Origin({ message }: { message: Message }) {
  const { language, words } = useTimeWords();
  const now = useNow();
  const time = Date.parse(message.at);
  return (
    <p className="min-w-0 flex-1 px-2 text-sm">
      <bdi className="block truncate font-semibold">{useAuthorName(message)}</bdi>
      <time dateTime={message.at} className="block truncate text-xs tabular first-letter:uppercase">
        {dayName(time, now, language, words)}, {clockTime(time, language)}
      </time>
    </p>
  );
}
