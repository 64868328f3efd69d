import { LayoutTemplate } from "lucide-react";
import { useTranslation } from "react-i18next";
import { IconButton } from "@/components/ui/icon-button";
import { openTemplatePicker } from "../lib/composer-actions";

/** Opens the templates; in an empty composer `#` does the same. */
export function TemplateButton({ conversationId }: { conversationId: string }) {
  const { t } = useTranslation();
  return (
    <IconButton
      label={t("compose.template")}
      aria-haspopup="dialog"
      aria-keyshortcuts="#"
      className="max-tablet:hidden tablet:size-11"
      onClick={() => openTemplatePicker(conversationId)}
    >
      <LayoutTemplate aria-hidden className="size-5" />
    </IconButton>
  );
}
