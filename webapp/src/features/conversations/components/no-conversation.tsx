import { MessageCircle } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Empty } from "@/components/ui/empty";

export function NoConversation() {
  const { t } = useTranslation();
  return (
    <div className="flex h-full bg-ground">
      <Empty icon={MessageCircle} title={t("inbox.pickTitle")}>
        {t("inbox.pickText")}
      </Empty>
    </div>
  );
}
