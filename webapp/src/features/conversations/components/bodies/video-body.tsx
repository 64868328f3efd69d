import { useTranslation } from "react-i18next";
import type { Message } from "@/api/types";
import { duration } from "@/lib/numbers";
import { mediaUrl, thumbnailUrl } from "../../api/media";
import { pictureSize } from "../../lib/picture-size";
import { Caption } from "../bubble-text";
import { MediaFrame } from "../media-frame";

export function VideoBody({ message }: { message: Message }) {
  const { t } = useTranslation();
  const { id, media, text } = message;
  const { width, height } = pictureSize(media);
  const length = media?.seconds == null ? "" : duration(media.seconds);
  return (
    <>
      <MediaFrame message={message}>
        <video
          controls
          playsInline
          preload={media?.thumbnail === true ? "none" : "metadata"}
          src={mediaUrl(id)}
          poster={media?.thumbnail === true ? thumbnailUrl(id) : undefined}
          aria-label={`${t("type.video")} ${length}`.trim()}
          style={{ aspectRatio: `${width} / ${height}` }}
          className="block w-full rounded-card bg-scrim object-cover"
        />
      </MediaFrame>
      <Caption text={text} />
    </>
  );
}
