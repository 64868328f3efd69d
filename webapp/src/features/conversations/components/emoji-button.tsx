import { useState } from "react";
import { Smile } from "lucide-react";
import { useTranslation } from "react-i18next";
import { IconButton } from "@/components/ui/icon-button";
import { EmojiPopover } from "./emoji-popover";

interface EmojiButtonProps {
  onPick: (emoji: string) => void;
  onClosed: () => void;
}

/** Puts emojis into the text; it stays open for several. */
export function EmojiButton({ onPick, onClosed }: EmojiButtonProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <EmojiPopover open={open} onOpenChange={setOpen} onPick={onPick} onClosed={onClosed}>
      <IconButton label={t("emoji.title")} className="tablet:size-11">
        <Smile aria-hidden className="size-5.5" />
      </IconButton>
    </EmojiPopover>
  );
}
