import { Outlet, useParams } from "@tanstack/react-router";
import { Plus } from "lucide-react";
import { useTranslation } from "react-i18next";
import { cn } from "@/components/ui/cn";
import { IconButton } from "@/components/ui/icon-button";
import { openNewConversation } from "../lib/composer-actions";
import { ComposerWindows } from "./composer-windows";
import { ConversationList } from "./conversation-list";

/** List and thread side by side; on a phone one or the other. */
export function InboxPage() {
  const { t } = useTranslation();
  const { id } = useParams({ strict: false });
  // The open conversation is what the page is about, where there is one.
  const Title = id === undefined ? "h1" : "h2";
  return (
    <div className="flex h-full min-w-0">
      {id === undefined && <title>{`${t("inbox.title")} · ImobHub`}</title>}
      <section
        aria-labelledby="inbox-title"
        className={cn(
          "h-full w-full flex-col border-border bg-surface tablet:flex tablet:w-80 tablet:shrink-0 tablet:border-r laptop:w-90",
          id === undefined ? "flex" : "hidden",
        )}
      >
        <header className="flex h-16 shrink-0 items-center px-4">
          <Title id="inbox-title" className="text-lg font-semibold tracking-tight">
            {t("inbox.title")}
          </Title>
          <IconButton
            label={t("compose.newConversation")}
            aria-haspopup="dialog"
            className="ml-auto"
            onClick={() => openNewConversation()}
          >
            <Plus aria-hidden className="size-5" />
          </IconButton>
        </header>
        <ConversationList openId={id} />
      </section>
      <div
        className={cn("h-full min-w-0 flex-1 tablet:block", id === undefined ? "hidden" : "block")}
      >
        <Outlet />
      </div>
      <ComposerWindows />
    </div>
  );
}
