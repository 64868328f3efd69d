import { memo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Message } from "@/api/types";
import { cn } from "@/components/ui/cn";
import { clockTime } from "@/lib/time";
import type { Album } from "../lib/albums";
import { isReferable } from "../lib/can-answer";
import { useAuthorName } from "../lib/use-author-name";
import { useLongPress } from "../lib/use-long-press";
import { Bubble } from "./bubble";
import { Caption } from "./bubble-text";
import { MediaFrame } from "./media-frame";
import { MessageTools } from "./message-tools";
import { PictureButton } from "./picture-button";
import { Provenance } from "./provenance";
import { Reactions } from "./reactions";
import { Ticks } from "./ticks";

interface AlbumBubbleProps {
  messages: Album;
  opens: boolean;
}

const tiles = 4;

/** Pictures that came together, as a grid; those that do not fit are found in the large view. */
export const AlbumBubble = memo(function AlbumBubble({ messages, opens }: AlbumBubbleProps) {
  const { t, i18n } = useTranslation();
  const [first] = messages;
  const last = messages.at(-1) ?? first;
  const author = useAuthorName(first);
  const outbound = first.direction === "outbound";
  const caption = messages.find(({ text }) => text !== null)?.text ?? null;
  const shown = messages.slice(0, messages.length > tiles ? tiles : undefined);
  return (
    <Bubble
      outbound={outbound}
      opens={opens}
      id={first.id}
      label={`${author}, ${t("message.album", { count: messages.length })}, ${clockTime(Date.parse(last.at), i18n.language)}`}
      author={opens && outbound ? <bdi>{author}</bdi> : null}
      at={last.at}
      look="file"
      timeOnTop={caption === null}
      width={328}
      tick={outbound && <Ticks status={last.status} onPicture={caption === null} />}
      reactions={<Reactions reactions={messages.flatMap(({ reactions }) => reactions)} />}
    >
      <div className="px-2 pt-0.5 empty:hidden">
        <Provenance message={{ ...first, quote: null }} />
      </div>
      <ul className="grid grid-cols-2 gap-1">
        {shown.map((message, index) => {
          const beyond = index === tiles - 1 ? messages.length - tiles : 0;
          return (
            <Tile
              key={message.id}
              message={message}
              beyond={beyond}
              wide={shown.length === 3 && index === 0}
            />
          );
        })}
      </ul>
      <Caption text={caption} />
    </Bubble>
  );
});

interface TileProps {
  message: Message;
  beyond: number;
  wide: boolean;
}

/** One picture, with what can be done with it; one that stands for others leads to them first. */
function Tile({ message, beyond, wide }: TileProps) {
  const { t } = useTranslation();
  const [acting, setActing] = useState(false);
  const referable = beyond === 0 && isReferable(message);
  const touch = useLongPress(() => setActing(referable));
  return (
    <li {...touch} className={cn("group/picture relative min-w-0", wide && "col-span-2")}>
      <MediaFrame message={message} narrow>
        <PictureButton
          message={message}
          className={cn("block w-full rounded-control", wide ? "aspect-2/1" : "aspect-square")}
          {...(beyond > 0 ? { label: t("message.morePictures", { count: beyond + 1 }) } : {})}
        >
          {beyond > 0 && (
            <span className="absolute inset-0 flex items-center justify-center bg-scrim text-xl font-semibold text-on-scrim">
              +{beyond}
            </span>
          )}
        </PictureButton>
      </MediaFrame>
      {referable && (
        <MessageTools message={message} place="picture" open={acting} onOpenChange={setActing} />
      )}
    </li>
  );
}
