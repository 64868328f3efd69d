import { FileText, Film, Mic, RotateCw, Sticker, X } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { cn } from "@/components/ui/cn";
import { fileSize } from "@/lib/numbers";
import type { FileKind, FileTrouble } from "../lib/check-file";
import { unchoose, uploadAgain } from "../lib/tray";
import type { Chosen } from "../lib/tray-store";

const icons = {
  image: FileText,
  document: FileText,
  video: Film,
  audio: Mic,
  voice: Mic,
  sticker: Sticker,
};

/** The files chosen so far: how far each is, and why one cannot go. */
export function FileTray({ chosen }: { chosen: readonly Chosen[] }) {
  const { t } = useTranslation();
  return (
    <ul
      aria-label={t("files.chosen")}
      className="scroll-quiet mx-auto mb-2 flex max-h-48 max-w-190 flex-col gap-1 overflow-y-auto"
    >
      {chosen.map((one) => (
        <Entry key={one.key} one={one} />
      ))}
    </ul>
  );
}

function Entry({ one }: { one: Chosen }) {
  const { t } = useTranslation();
  const { file, state } = one;
  const instead =
    state.kind === "refused" && "instead" in state.trouble ? state.trouble.instead : null;
  return (
    <li className="flex items-center gap-3 rounded-card border border-border bg-ground p-1.5">
      <Thumbnail kind={one.kind} preview={one.preview} />
      <div className="min-w-0 flex-1">
        <p className="truncate text-sm text-text">{file.name}</p>
        <Standing one={one} />
      </div>
      {instead !== null && instead !== "convert" && (
        <Button look="bare" onClick={() => uploadAgain(one, instead)}>
          {t(`files.sendAs.${instead}`)}
        </Button>
      )}
      {state.kind === "failed" && (
        <IconButton label={t("files.again", { name: file.name })} onClick={() => uploadAgain(one)}>
          <RotateCw aria-hidden className="size-4.5" />
        </IconButton>
      )}
      <IconButton label={t("files.remove", { name: file.name })} onClick={() => void unchoose(one)}>
        <X aria-hidden className="size-4.5" />
      </IconButton>
    </li>
  );
}

function Thumbnail({ kind, preview }: { kind: FileKind; preview: string | null }) {
  const Icon = icons[kind];
  return preview === null ? (
    <span className="flex size-11 shrink-0 items-center justify-center rounded-control bg-raised text-muted">
      <Icon aria-hidden className="size-5" />
    </span>
  ) : (
    <img src={preview} alt="" className="size-11 shrink-0 rounded-control object-cover" />
  );
}

function Standing({ one: { kind, file, state } }: { one: Chosen }) {
  const { t, i18n } = useTranslation();
  const size = (bytes: number) => fileSize(bytes, i18n.language);
  const whyNot = (trouble: FileTrouble) => {
    switch (trouble.kind) {
      case "too-large":
        return t("files.tooLarge", { size: size(file.size), limit: size(trouble.limit) });
      case "empty":
        return t("files.empty");
      case "codec":
      case "type":
        return trouble.instead === "convert"
          ? `${t(`files.${trouble.kind}`)} ${t(`files.convert.${kind}`)}`
          : t(`files.${trouble.kind}`);
    }
  };
  switch (state.kind) {
    case "uploading":
      return <Progress label={t("files.uploading", { name: file.name })} part={state.progress} />;
    case "ready":
      return <Line>{size(state.attachment.size)}</Line>;
    case "failed":
      return <Line bad>{t("files.failed")}</Line>;
    case "refused":
      return <Line bad>{whyNot(state.trouble)}</Line>;
  }
}

function Line({ bad = false, children }: { bad?: boolean; children: string }) {
  return (
    <p
      role={bad ? "alert" : undefined}
      className={cn("text-xs", bad ? "text-danger" : "text-muted")}
    >
      {children}
    </p>
  );
}

function Progress({ label, part }: { label: string; part: number }) {
  return <progress aria-label={label} value={part} max={1} className="mt-1 block h-1.5 w-full" />;
}
