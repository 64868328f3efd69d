import { Pause, Play } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Message } from "@/api/types";
import { duration } from "@/lib/numbers";
import { mediaUrl } from "../../api/media";
import { nextSpeed, seek, togglePlaying, usePlayback, useSpeed } from "../../lib/audio-player";
import { MediaFrame } from "../media-frame";
import { typeIcons } from "../type-icon";

/** A voice message, or a file with sound. */
export function AudioBody({ message }: { message: Message }) {
  return (
    <MediaFrame message={message}>
      <Player message={message} />
    </MediaFrame>
  );
}

/** What somebody called the file; a voice message has no name, and names that start with the type are made up by us. */
const ownName = (type: string, filename: string | null | undefined) =>
  type === "voice" || filename?.startsWith(`${type}-`) === true ? null : filename;

function Player({ message: { id, type, media } }: { message: Message }) {
  const { t } = useTranslation();
  const src = mediaUrl(id);
  const { playing, position, length, broken } = usePlayback(src);
  const seconds = length ?? media?.seconds ?? 0;
  const Sign = playing ? Pause : Play;
  const Kind = typeIcons[type];
  const shown = position > 0 ? position : seconds;
  return (
    <div className="px-2 pt-1.5">
      <p className="flex items-center gap-1.5 pb-0.5 text-sm text-muted">
        <Kind aria-hidden className="size-3.5 shrink-0" />
        <bdi className="min-w-0 truncate">
          {ownName(type, media?.filename) ?? t(`type.${type}`)}
        </bdi>
      </p>
      <div className="flex items-center gap-2">
        <button
          type="button"
          onClick={() => togglePlaying(src)}
          aria-label={t(playing ? "audio.pause" : "audio.play")}
          className="inline-flex size-11 shrink-0 items-center justify-center rounded-full bg-accent text-on-accent hover:brightness-110 tablet:size-9"
        >
          <Sign aria-hidden className="size-4.5 fill-current" strokeWidth={1.5} />
        </button>
        <input
          type="range"
          min={0}
          max={Math.max(seconds, 1)}
          step="any"
          value={Math.min(position, seconds)}
          onChange={(event) => seek(src, event.target.valueAsNumber)}
          aria-label={t("audio.position")}
          aria-valuetext={t("audio.positionOf", {
            position: duration(position),
            length: duration(seconds),
          })}
          className="h-6 min-w-0 flex-1 cursor-pointer accent-accent"
        />
        <Speed />
      </div>
      <p className="float-left pt-0.5 pl-1 text-2xs text-muted tabular">
        {broken ? (
          <span role="alert" className="text-danger">
            {t("audio.broken")}
          </span>
        ) : (
          seconds > 0 && duration(shown)
        )}
      </p>
    </div>
  );
}

function Speed() {
  const { t, i18n } = useTranslation();
  const speed = useSpeed();
  const words = `${new Intl.NumberFormat(i18n.language).format(speed)}×`;
  return (
    <button
      type="button"
      onClick={nextSpeed}
      aria-label={t("audio.speed", { speed: words })}
      title={t("audio.speed", { speed: words })}
      className="inline-flex h-11 min-w-11 shrink-0 items-center justify-center rounded-full bg-text/8 px-1.5 text-xs font-semibold tabular hover:bg-text/14 tablet:h-7"
    >
      {words}
    </button>
  );
}
