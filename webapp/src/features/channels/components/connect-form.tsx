import { useRef, useState, type SubmitEvent } from "react";
import { useTranslation } from "react-i18next";
import { RefusedError } from "@/api/problem";
import type { Channel } from "@/api/types";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field";
import { toast } from "@/components/ui/toast";
import { useConnect } from "../api/mutations";
import {
  check,
  connectionOf,
  draftOf,
  fields,
  isField,
  type Field,
  type Problems,
} from "../lib/form";

interface ConnectFormProps {
  /** The channel that gets new credentials; null for a new one. */
  channel: Channel | null;
  onDone: () => void;
}

const digits = { inputMode: "numeric", maxLength: 40 } as const;
/** The browser must not fill in the password of whoever signed in. */
const secret = { type: "password", autoComplete: "new-password" } as const;
const hints = { name: "nameHint", wabaId: "wabaIdHint", accessToken: "accessTokenHint" } as const;

/** The credentials of a number; Meta is asked before they are kept. */
export function ConnectForm({ channel, onDone }: ConnectFormProps) {
  const { t } = useTranslation("channels");
  const form = useRef<HTMLFormElement>(null);
  const [draft, setDraft] = useState(() => draftOf(channel));
  const [problems, setProblems] = useState<Problems>({});
  const connect = useConnect();
  const refusedField =
    connect.error instanceof RefusedError && isField(connect.error.field)
      ? connect.error.field
      : null;

  const focus = (field: string) =>
    form.current?.querySelector<HTMLInputElement>(`[name="${field}"]`)?.focus();

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (connect.isPending) return;
    const found = check(draft);
    setProblems(found);
    const first = fields.find((field) => found[field] !== undefined);
    if (first !== undefined) return focus(first);
    connect.mutate(
      { id: channel?.id ?? null, connection: connectionOf(draft) },
      {
        onSuccess: ({ name }) => {
          toast({ text: t("form.connected", { name }) });
          onDone();
        },
        onError: (error) => {
          if (error instanceof RefusedError && error.field !== null) focus(error.field);
        },
      },
    );
  };

  const type = (field: Field, value: string) => {
    setDraft({ ...draft, [field]: value });
    setProblems({ ...problems, [field]: undefined });
    if (refusedField === field) connect.reset();
  };

  const errorOf = (field: Field) => {
    const problem = problems[field];
    if (problem !== undefined) return t(`problem.${problem}`);
    return refusedField === field ? t(`problem.${codeOf(connect.error)}`) : undefined;
  };

  const field = (name: Field, more: object = {}) => (
    <div className="flex flex-col gap-1">
      <TextField
        name={name}
        label={t(`form.${name}`)}
        value={draft[name]}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        onChange={(event) => type(name, event.target.value)}
        error={errorOf(name)}
        {...more}
      />
      {name in hints && (
        <p className="text-xs text-muted text-pretty">
          {t(`form.${hints[name as keyof typeof hints]}`)}
        </p>
      )}
    </div>
  );

  return (
    <form
      ref={form}
      noValidate
      aria-label={channel === null ? t("form.connectTitle") : t("form.reconnectTitle", channel)}
      onSubmit={submit}
      className="flex flex-col gap-4 border-t border-border pt-4"
    >
      {channel !== null && <p className="text-sm text-muted">{t("form.reconnectText")}</p>}
      {connect.isError && refusedField === null && (
        <Notice tone="danger">{t(`problem.${codeOf(connect.error)}`)}</Notice>
      )}
      <div className="grid gap-4 laptop:grid-cols-2">
        {field("name", { maxLength: 80, autoFocus: channel === null })}
        {field("phoneNumberId", digits)}
        {field("wabaId", digits)}
        {field("graphVersion", { maxLength: 10 })}
        <div className="laptop:col-span-2">
          {field("accessToken", { ...secret, autoFocus: channel !== null })}
        </div>
      </div>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" disabled={connect.isPending}>
          {t(
            connect.isPending
              ? "form.submitting"
              : channel === null
                ? "form.submit"
                : "form.submitReconnect",
          )}
        </Button>
        <Button look="quiet" onClick={onDone}>
          {t("form.cancel")}
        </Button>
      </div>
    </form>
  );
}

const codes = [
  "invalid-field",
  "token-refused",
  "unknown-number",
  "channel-exists",
  "provider-refused",
  "provider-unreachable",
  "admins-only",
  "unknown-channel",
] as const;

function codeOf(error: unknown) {
  if (!(error instanceof RefusedError)) return "unreachable";
  return codes.find((code) => code === error.code) ?? "other";
}
