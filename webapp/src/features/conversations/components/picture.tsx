import { useState } from "react";
import { ImageOff } from "lucide-react";
import { useTranslation } from "react-i18next";
import { cn } from "@/components/ui/cn";

interface PictureProps {
  src: string;
  alt: string;
  className?: string;
}

/** A picture that says so when it cannot be loaded. Its room is reserved by who shows it. */
export function Picture({ src, alt, className }: PictureProps) {
  const { t } = useTranslation();
  const [broken, setBroken] = useState(false);
  if (broken) {
    return (
      <span
        className={cn(
          "flex flex-col items-center justify-center gap-1.5 p-2 text-muted",
          className,
        )}
      >
        <ImageOff aria-hidden className="size-6" />
        <span className="text-xs">{t("media.broken")}</span>
      </span>
    );
  }
  return (
    <img
      src={src}
      alt={alt}
      decoding="async"
      draggable={false}
      onError={() => setBroken(true)}
      className={className}
    />
  );
}
