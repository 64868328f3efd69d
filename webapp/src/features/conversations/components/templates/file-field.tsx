import { useId } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "@/components/ui/button";
import { fileSize } from "@/lib/numbers";
import type { FileRules, FileTrouble } from "../../lib/check-file";
import type { HeaderFile, HeaderFileKind } from "../../lib/use-header-file";

interface FileFieldProps {
  kind: HeaderFileKind;
  rules: FileRules;
  chosen: HeaderFile;
  onChoose: (file: File) => void;
  onDrop: () => void;
  onAgain: () => void;
}

/** The file that a template shows above; its definition says of which kind. */
export function FileField({ kind, rules, chosen, onChoose, onDrop, onAgain }: FileFieldProps) {
  const { t, i18n } = useTranslation("templates");
  const id = useId();
  const types = rules.find((rule) => rule.kind === kind)?.types.join(",");
  const size = (bytes: number) => fileSize(bytes, i18n.language);
  const whyNot = (trouble: FileTrouble) => {
    switch (trouble.kind) {
      case "too-large":
        return t("file.tooLarge", { limit: size(trouble.limit) });
      case "type":
        return t(`file.wrong.${kind}`);
      default:
        return t(`file.${trouble.kind}`);
    }
  };
  const isThere = chosen.state === "ready" || chosen.state === "uploading";
  return (
    <div className="flex flex-col gap-1.5">
      <label htmlFor={id} className="text-sm font-medium">
        {t(`file.label.${kind}`)}
      </label>
      <input
        id={id}
        type="file"
        accept={kind === "image" ? "image/*" : types}
        aria-invalid={chosen.state === "refused"}
        aria-describedby={`${id}-standing`}
        className="w-full text-sm file:mr-3 file:min-h-11 file:rounded-control file:border file:border-border file:bg-surface file:px-4 file:font-medium tablet:file:min-h-9"
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          if (file !== undefined) onChoose(file);
          currentTarget.value = "";
        }}
      />
      <div id={`${id}-standing`} className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
        {chosen.state !== "none" && <bdi className="min-w-0 wrap-anywhere">{chosen.file.name}</bdi>}
        {chosen.state === "uploading" && (
          <progress
            aria-label={t("file.uploading", { name: chosen.file.name })}
            value={chosen.progress}
            max={1}
            className="h-1.5 min-w-24 flex-1"
          />
        )}
        {chosen.state === "ready" && (
          <span className="text-muted">{size(chosen.attachment.size)}</span>
        )}
        {chosen.state === "refused" && (
          <span role="alert" className="text-danger">
            {whyNot(chosen.trouble)}
          </span>
        )}
        {chosen.state === "failed" && (
          <>
            <span role="alert" className="text-danger">
              {t("file.failed")}
            </span>
            <Button look="bare" onClick={onAgain}>
              {t("file.again")}
            </Button>
          </>
        )}
        {isThere && (
          <Button look="bare" onClick={onDrop}>
            {t(chosen.state === "uploading" ? "file.cancel" : "file.remove")}
          </Button>
        )}
      </div>
    </div>
  );
}
