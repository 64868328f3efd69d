import { LayoutTemplate } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useMe } from "@/api/use-me";
import { Button } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { Notice } from "@/components/ui/notice";
import { toast } from "@/components/ui/toast";
import { useSync } from "../../api/templates";
import { problemCode } from "../../lib/problem-code";

/** Fetches the templates; without any it also says where they come from. */
export function SyncTemplates({
  channelId,
  empty = false,
}: {
  channelId: string;
  empty?: boolean;
}) {
  const { t } = useTranslation("templates");
  const admin = useMe()?.role === "ADMIN";
  const sync = useSync(channelId);
  const button = admin ? (
    <Button
      look="quiet"
      disabled={sync.isPending}
      onClick={() =>
        sync.mutate(undefined, {
          onSuccess: ({ items }) => toast({ text: t("synced", { count: items.length }) }),
        })
      }
    >
      {t(sync.isPending ? "syncing" : "sync")}
    </Button>
  ) : null;
  return (
    <div className="flex flex-col gap-3">
      {empty && (
        <Empty icon={LayoutTemplate} title={t("noneTitle")}>
          {t(admin ? "noneAdmin" : "noneMember")}
        </Empty>
      )}
      {sync.isError && <Notice tone="danger">{t(`problem.${problemCode(sync.error)}`)}</Notice>}
      {button}
    </div>
  );
}
