import { lazy, Suspense, useRef, useState } from "react";
import {
  Contact,
  FileText,
  Image,
  LayoutTemplate,
  ListChecks,
  MapPin,
  MessageCircleQuestionMark,
  Music,
  Sticker,
  type LucideIcon,
} from "lucide-react";
import { useTranslation } from "react-i18next";
import { Menu, MenuItem } from "@/components/ui/menu";
import type { Capabilities } from "@/api/types";
import type { FileKind } from "../lib/check-file";
import { openTemplatePicker } from "../lib/composer-actions";
import { takesFiles, type attachable } from "../lib/offers";
import { AttachTrigger, type AttachButtonProps } from "./attach-button";
import type { PanelName } from "./panels/panels";

const load = () => import("./panels/panels");
const ComposerPanel = lazy(async () => ({ default: (await load()).ComposerPanel }));

const files = [
  { key: "media", icon: Image, accept: { image: "image/*", video: "video/mp4,video/3gpp" } },
  {
    key: "document",
    icon: FileText,
    accept: { document: ".pdf,.txt,.doc,.docx,.xls,.xlsx,.ppt,.pptx" },
  },
  { key: "audio", icon: Music, accept: { audio: "audio/*" } },
  { key: "sticker", icon: Sticker, accept: { sticker: "image/webp,.webp" }, as: "sticker" },
] as const satisfies readonly FileEntry[];

interface FileEntry {
  key: string;
  icon: LucideIcon;
  /** What the browser lets choose, for each kind of file the entry stands for. */
  accept: Partial<Record<(typeof attachable.files)[number], string>>;
  /** What the files are sent as; nobody can tell a sticker from a picture. */
  as?: FileKind;
}

function accepted({ accept }: FileEntry, capabilities: Capabilities | undefined) {
  return Object.entries(accept)
    .filter(([kind]) => takesFiles(capabilities, kind))
    .map(([, types]) => types)
    .join(",");
}

const panels = [
  { name: "location", needs: "LOCATION", icon: MapPin },
  { name: "contact", needs: "CONTACTS", icon: Contact },
  { name: "buttons", needs: "CHOICES", icon: MessageCircleQuestionMark },
  { name: "list", needs: "CHOICES", icon: ListChecks },
] as const satisfies readonly PanelEntry[];

type Needed = (typeof attachable.features)[number];

interface PanelEntry {
  name: PanelName;
  needs: Needed;
  icon: LucideIcon;
}

/** Files are asked for by the browser, everything else by a panel of ours. */
export function OpenedAttachMenu(props: AttachButtonProps) {
  const { conversationId, capabilities, onFiles, onSend } = props;
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const asked = useRef<FileKind>(undefined);
  const [panel, setPanel] = useState<PanelName | null>(null);
  const can = (feature: Needed) => capabilities?.features.includes(feature) ?? false;

  const ask = (accept: string, as?: FileKind) => {
    if (input.current === null) return;
    asked.current = as;
    input.current.accept = accept;
    input.current.click();
  };
  return (
    <>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        data-testid="file-input"
        onChange={({ target }) => {
          onFiles([...(target.files ?? [])], asked.current);
          target.value = "";
        }}
      />
      <Menu trigger={<AttachTrigger />} side="top" defaultOpen>
        {files
          .map((entry) => ({ ...entry, accept: accepted(entry, capabilities) }))
          .filter(({ accept }) => accept !== "")
          .map(({ key, icon: Icon, accept, ...entry }) => (
            <MenuItem key={key} onSelect={() => ask(accept, "as" in entry ? entry.as : undefined)}>
              <Icon aria-hidden className="size-4.5 text-muted" />
              {t(`files.choose.${key}`)}
            </MenuItem>
          ))}
        {panels
          .filter(({ needs }) => can(needs))
          .map(({ name, icon: Icon }) => (
            <MenuItem key={name} onPointerEnter={() => void load()} onSelect={() => setPanel(name)}>
              <Icon aria-hidden className="size-4.5 text-muted" />
              {t(`attach.${name}`)}
            </MenuItem>
          ))}
        {can("TEMPLATES") && (
          <MenuItem onSelect={() => openTemplatePicker(conversationId)}>
            <LayoutTemplate aria-hidden className="size-4.5 text-muted" />
            {t("compose.template")}
          </MenuItem>
        )}
      </Menu>
      {panel !== null && capabilities !== undefined && (
        <Suspense>
          <ComposerPanel
            name={panel}
            capabilities={capabilities}
            onClose={() => setPanel(null)}
            onSend={(said) => {
              setPanel(null);
              onSend(said);
            }}
          />
        </Suspense>
      )}
    </>
  );
}
