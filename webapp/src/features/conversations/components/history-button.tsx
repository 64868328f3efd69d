import { lazy, Suspense, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Message } from "@/api/types";
import { cn } from "@/components/ui/cn";

const load = () => import("./versions-popover");
const VersionsPopover = lazy(async () => ({ default: (await load()).VersionsPopover }));

interface HistoryButtonProps {
  message: Message;
  children: string;
  className?: string;
}

/** Shows what a message said before. */
export function HistoryButton({ message, children, className }: HistoryButtonProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  return (
    <>
      <button
        ref={button}
        type="button"
        aria-haspopup="dialog"
        aria-expanded={open}
        title={t("history.show")}
        onPointerEnter={() => void load()}
        onFocus={() => void load()}
        onClick={() => setOpen(!open)}
        className={cn("cursor-pointer hover:underline", className)}
      >
        {children}
        <span className="sr-only">: {t("history.show")}</span>
      </button>
      {open && (
        <Suspense>
          <VersionsPopover message={message} anchor={button} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
