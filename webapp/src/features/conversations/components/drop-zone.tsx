import type { ReactNode } from "react";
import { Upload } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { ConversationSummary } from "@/api/types";
import { useNow } from "@/lib/now";
import { useFileDrop } from "../lib/use-file-drop";
import { useFiles } from "../lib/use-files";
import { windowState } from "../lib/window";

/** A conversation that takes files dropped on it, while something may be sent. */
export function DropZone({
  conversation,
  children,
}: {
  conversation: ConversationSummary;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  const { add } = useFiles(conversation);
  const open = windowState(conversation.window, useNow()).kind !== "closed";
  const { over, handlers } = useFileDrop((files) => {
    if (open) add(files);
  });
  return (
    <section
      aria-labelledby="thread-title"
      className="relative flex h-full min-w-0 flex-col bg-chat"
      {...handlers}
    >
      {children}
      {over && open && (
        <div className="pointer-events-none absolute inset-2 z-30 flex items-center justify-center gap-3 rounded-card border-2 border-dashed border-accent bg-surface/90 font-medium text-text">
          <Upload aria-hidden className="size-6 text-accent" />
          {t("files.drop")}
        </div>
      )}
    </section>
  );
}
