import { useId, useState, type SubmitEvent } from "react";
import { useQuery } from "@tanstack/react-query";
import { ArrowLeft, Clock } from "lucide-react";
import { useTranslation } from "react-i18next";
import { channelsQuery } from "@/api/channels";
import type { MessageTemplate, MessageToSend } from "@/api/types";
import { useMe } from "@/api/use-me";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field";
import { formatPhone } from "@/lib/phone";
import { newUuid } from "@/lib/uuid";
import type { UploadTarget } from "../../api/attachments";
import { problemCode } from "../../lib/problem-code";
import { noPlace, placeOf } from "../../lib/template-place";
import { gapsOf, prefill, templateToSend, wrongWith, type Gap } from "../../lib/template-values";
import { useHeaderFile, type HeaderFileKind } from "../../lib/use-header-file";
import { FileField } from "./file-field";
import { PlaceFields } from "./place-fields";
import { TemplatePreview } from "./template-preview";

interface TemplateFormProps {
  template: MessageTemplate;
  channelId: string;
  target: UploadTarget;
  contactName: string;
  contactPhone: string | null;
  sending: { isPending: boolean; error: unknown };
  onSend: (body: MessageToSend) => void;
  /** Sends it later; a file cannot wait. */
  onPlan?: ((body: MessageToSend) => void) | undefined;
  onBack: () => void;
}

type HeaderKind = NonNullable<MessageTemplate["form"]["header"]>["kind"];

const fileKinds: Partial<Record<HeaderKind, HeaderFileKind>> = {
  IMAGE: "image",
  VIDEO: "video",
  DOCUMENT: "document",
};

/** Fills the gaps of a template while one sees what the contact will read. */
export function TemplateForm(props: TemplateFormProps) {
  const {
    template,
    channelId,
    target,
    contactName,
    contactPhone,
    sending,
    onSend,
    onPlan,
    onBack,
  } = props;
  const { t } = useTranslation("templates");
  const memberName = useMe()?.name ?? "";
  const gaps = gapsOf(template);
  const [values, setValues] = useState(() => prefill(gaps, { contactName, memberName }));
  const phone = contactPhone === null ? "" : formatPhone(contactPhone);
  const known = [...new Set([contactName, phone, memberName])].filter((it) => it !== "");
  const [place, setPlace] = useState(noPlace);
  const [strict, setStrict] = useState(false);
  /** The same for every attempt, so that it is sent once. */
  const [clientId] = useState(newUuid);
  const kind = template.form.header?.kind;
  const fileKind = (kind && fileKinds[kind]) ?? null;
  const channels = useQuery(channelsQuery).data;
  const rules = channels?.find(({ id }) => id === channelId)?.capabilities.files ?? [];
  const [handedOver, setHandedOver] = useState(false);
  const { chosen, choose, drop, again } = useHeaderFile({
    target,
    kind: fileKind,
    rules,
    sent: handedOver && sending.error === null,
  });
  const missing =
    fileKind === null || chosen.state === "ready"
      ? null
      : chosen.state === "uploading"
        ? "uploading"
        : fileKind;
  const why = useId();
  const location = kind === "LOCATION" ? placeOf(place) : null;

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (sending.isPending || missing !== null) return;
    const isWrong = gaps.some((gap) => wrongWith(gap, values[gap.key] ?? "") !== null);
    if (isWrong || (kind === "LOCATION" && location === null)) {
      setStrict(true);
      const first = event.currentTarget;
      requestAnimationFrame(() => first.querySelector<HTMLElement>("[aria-invalid=true]")?.focus());
      return;
    }
    const attachmentId = chosen.state === "ready" ? chosen.attachment.id : null;
    const filled = templateToSend(template, gaps, values, { location, attachmentId });
    const body = { clientId, type: "template" as const, template: filled };
    const { submitter } = event.nativeEvent;
    if (onPlan !== undefined && submitter?.getAttribute("name") === "plan") {
      onPlan(body);
      return;
    }
    setHandedOver(true);
    onSend(body);
  };

  return (
    <form noValidate onSubmit={submit} className="flex flex-col gap-4">
      <div className="flex items-center gap-2">
        <Button look="bare" aria-label={t("back")} onClick={onBack} className="-ml-3">
          <ArrowLeft aria-hidden className="size-5" />
        </Button>
        <h3 className="font-semibold wrap-anywhere">{template.name.replaceAll("_", " ")}</h3>
      </div>
      <TemplatePreview
        template={template}
        gaps={gaps}
        values={values}
        contactName={contactName}
        placeName={place.name}
        file={"preview" in chosen ? { name: chosen.file.name, preview: chosen.preview } : null}
      />
      {fileKind !== null && rules.length > 0 && (
        <FileField
          kind={fileKind}
          rules={rules}
          chosen={chosen}
          onChoose={choose}
          onDrop={drop}
          onAgain={again}
        />
      )}
      {kind === "LOCATION" && <PlaceFields place={place} onChange={setPlace} strict={strict} />}
      {gaps.map((gap, index) => (
        <GapField
          key={gap.key}
          gap={gap}
          value={values[gap.key] ?? ""}
          known={known}
          strict={strict}
          autoFocus={index === 0}
          onChange={(value) => setValues({ ...values, [gap.key]: value })}
        />
      ))}
      {sending.error !== null && (
        <Notice tone="danger">{t(`problem.${problemCode(sending.error)}`)}</Notice>
      )}
      {missing !== null && (
        <p id={why} className="text-sm text-muted">
          {t(`file.missing.${missing}`)}
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        <Button
          type="submit"
          className="flex-1"
          disabled={sending.isPending || missing !== null}
          aria-describedby={missing === null ? undefined : why}
        >
          {t(sending.isPending ? "sending" : "send")}
        </Button>
        {onPlan !== undefined && fileKind === null && (
          <Button type="submit" name="plan" look="quiet" disabled={sending.isPending}>
            <Clock aria-hidden className="size-4" />
            {t("plan")}
          </Button>
        )}
      </div>
    </form>
  );
}

interface GapFieldProps {
  gap: Gap;
  value: string;
  /** What it can be filled with at a press. */
  known: readonly string[];
  strict: boolean;
  autoFocus: boolean;
  onChange: (value: string) => void;
}

function GapField({ gap, value, known, strict, autoFocus, onChange }: GapFieldProps) {
  const { t } = useTranslation("templates");
  const wrong = wrongWith(gap, value);
  const shown = wrong !== null && (strict || wrong !== "empty") ? wrong : null;
  const choices = gap.kind === "line" ? known.filter((it) => it !== value) : [];
  return (
    <div className="flex flex-col gap-1.5">
      <TextField
        label={t(`gap.${gap.part}`, { name: gap.name.replaceAll("_", " "), button: gap.button })}
        value={value}
        autoFocus={autoFocus}
        placeholder={gap.example === null ? undefined : t("example", { example: gap.example })}
        error={shown === null ? undefined : t(`wrong.${shown}`)}
        onChange={(event) => onChange(event.target.value)}
      />
      {choices.length > 0 && (
        <div className="scroll-quiet flex gap-1.5 overflow-x-auto tablet:flex-wrap">
          {choices.map((it) => (
            <button
              key={it}
              type="button"
              aria-label={t("use", { value: it })}
              onClick={() => onChange(it)}
              className="inline-flex min-h-11 max-w-full shrink-0 items-center rounded-full bg-raised px-3 text-xs text-muted hover:text-text tablet:min-h-7"
            >
              <bdi className="truncate">{it}</bdi>
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
