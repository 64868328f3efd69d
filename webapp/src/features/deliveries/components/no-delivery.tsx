import { PackageOpen } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Empty } from "@/components/ui/empty";

export function NoDelivery() {
  const { t } = useTranslation();
  return (
    <div className="flex h-full bg-ground">
      <Empty icon={PackageOpen} title={t("deliveries.pickTitle")}>
        {t("deliveries.pickText")}
      </Empty>
    </div>
  );
}
