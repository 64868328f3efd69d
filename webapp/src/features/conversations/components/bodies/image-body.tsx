import type { Message } from "@/api/types";
import { Caption } from "../bubble-text";
import { MediaFrame } from "../media-frame";
import { PictureButton } from "../picture-button";
import { pictureSize } from "../../lib/picture-size";

export function ImageBody({ message }: { message: Message }) {
  const { width, height } = pictureSize(message.media);
  return (
    <>
      <MediaFrame message={message}>
        <PictureButton
          message={message}
          className="block w-full rounded-card"
          style={{ aspectRatio: `${width} / ${height}` }}
        />
      </MediaFrame>
      <Caption text={message.text} />
    </>
  );
}
