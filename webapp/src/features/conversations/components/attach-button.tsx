import { lazy, type ComponentProps } from "react";
import { Plus } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Capabilities } from "@/api/types";
import { IconButton } from "@/components/ui/icon-button";
import { MenuOnDemand } from "@/components/ui/menu-on-demand";
import type { FileKind } from "../lib/check-file";
import type { Said } from "./panels/parts";

const load = () => import("./opened-attach-menu");
const OpenedAttachMenu = lazy(async () => ({ default: (await load()).OpenedAttachMenu }));

export function AttachTrigger(props: Omit<ComponentProps<"button">, "aria-label">) {
  const { t } = useTranslation();
  return (
    <IconButton {...props} label={t("attach.title")} className="tablet:size-11">
      <Plus aria-hidden className="size-5.5" />
    </IconButton>
  );
}

export interface AttachButtonProps {
  conversationId: string;
  /** Nothing but files is offered before they are known. */
  capabilities: Capabilities | undefined;
  /** What they are sent as follows from their type, unless it is said. */
  onFiles: (files: readonly File[], as?: FileKind) => void;
  onSend: (said: Said) => void;
}

/** What else than words can be said over this channel. */
export function AttachButton(props: AttachButtonProps) {
  return (
    <MenuOnDemand button={<AttachTrigger />} load={load}>
      <OpenedAttachMenu {...props} />
    </MenuOnDemand>
  );
}
