import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { CloudOff, SearchX } from "lucide-react";
import { useTranslation } from "react-i18next";
import { RefusedError } from "@/api/problem";
import { Button } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { findInList } from "../api/list-cache";
import { listQuery, summaryQuery } from "../api/queries";
import { useThreadKeys } from "../lib/use-thread-keys";
import { Composer } from "./composer";
import { DropZone } from "./drop-zone";
import { MovedThread } from "./moved-thread";
import { Thread } from "./thread";
import { ThreadHeader } from "./thread-header";

/** One conversation; what the list already knows of it is shown without waiting. */
export function ThreadPage() {
  const { t } = useTranslation();
  const { id = "" } = useParams({ strict: false });
  const client = useQueryClient();
  const list = client.getQueryState(listQuery.queryKey);
  const summary = useQuery({
    ...summaryQuery(id),
    initialData: () => findInList(list?.data, id),
    initialDataUpdatedAt: () => list?.dataUpdatedAt,
  });
  useThreadKeys(id);

  if (summary.data === undefined) {
    if (!summary.isError) return <div className="h-full bg-chat" />;
    const missing = summary.error instanceof RefusedError && summary.error.status < 500;
    return (
      <div className="flex h-full bg-ground">
        <Empty
          heading="h1"
          icon={missing ? SearchX : CloudOff}
          title={t(missing ? "thread.missingTitle" : "thread.errorTitle")}
          action={
            missing ? (
              <Link
                to="/conversations"
                className="font-medium text-accent underline underline-offset-4"
              >
                {t("errors.back")}
              </Link>
            ) : (
              <Button onClick={() => void summary.refetch()}>{t("errors.retry")}</Button>
            )
          }
        >
          {t(missing ? "thread.missingText" : "thread.errorText")}
        </Empty>
      </div>
    );
  }
  if (summary.data.id !== id) return <MovedThread from={id} into={summary.data.id} />;
  return (
    <DropZone conversation={summary.data}>
      <ThreadHeader conversation={summary.data} />
      <Thread key={id} conversation={summary.data} />
      <Composer key={`composer:${id}`} conversation={summary.data} />
    </DropZone>
  );
}
