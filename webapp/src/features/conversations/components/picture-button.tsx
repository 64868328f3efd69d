import type { CSSProperties, ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Message } from "@/api/types";
import { cn } from "@/components/ui/cn";
import { mediaUrl, thumbnailUrl } from "../api/media";
import { useThread } from "../lib/thread-context";
import { Picture } from "./picture";

interface PictureButtonProps {
  message: Message;
  className?: string;
  style?: CSSProperties;
  /** What lies on the picture. */
  children?: ReactNode;
  label?: string;
}

/** A small picture that opens the large one. */
export function PictureButton({ message, className, style, children, label }: PictureButtonProps) {
  const { t } = useTranslation();
  const { openPicture } = useThread();
  const { id, text, media } = message;
  const words = text === null ? t("message.openPicture") : t("message.openPictureOf", { text });
  return (
    <button
      type="button"
      aria-label={label ?? words}
      onClick={() => openPicture(id)}
      style={style}
      className={cn("relative overflow-hidden bg-text/8", className)}
    >
      <Picture
        src={media?.thumbnail === true ? thumbnailUrl(id) : mediaUrl(id)}
        alt=""
        className="size-full object-cover"
      />
      {children}
    </button>
  );
}
