import { useTranslation } from "react-i18next";
import type { Message } from "@/api/types";
import { mediaUrl } from "../../api/media";
import { MediaFrame } from "../media-frame";
import { Picture } from "../picture";

export function StickerBody({ message }: { message: Message }) {
  const { t } = useTranslation();
  return (
    <MediaFrame message={message}>
      <Picture
        src={mediaUrl(message.id)}
        alt={t("type.sticker")}
        className="size-40 object-contain"
      />
    </MediaFrame>
  );
}
