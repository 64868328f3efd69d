import { useRef, useState, type SubmitEvent } from "react";
import { Eye, EyeOff } from "lucide-react";
import { useTranslation } from "react-i18next";
import { RefusedError } from "@/api/problem";
import { signIn } from "@/api/session";
import type { User } from "@/api/types";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field";
import { checkCredentials, type Credentials, type FieldProblems } from "../lib/credentials";

export function LoginForm({ onSignedIn }: { onSignedIn: (user: User) => void }) {
  const { t } = useTranslation();
  const email = useRef<HTMLInputElement>(null);
  const password = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState<Credentials>({ email: "", password: "" });
  const [problems, setProblems] = useState<FieldProblems>({});
  const [refusal, setRefusal] = useState<unknown>();
  const [submitting, setSubmitting] = useState(false);
  const [shown, setShown] = useState(false);

  const type = (field: keyof Credentials, value: string) => {
    setTyped({ ...typed, [field]: value });
    setProblems({ ...problems, [field]: undefined });
  };

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (submitting) return;
    const found = checkCredentials(typed);
    setProblems(found);
    setRefusal(undefined);
    if (found.email !== undefined) return email.current?.focus();
    if (found.password !== undefined) return password.current?.focus();
    setSubmitting(true);
    try {
      onSignedIn(await signIn(typed.email.trim(), typed.password));
    } catch (error) {
      setRefusal(error);
      setSubmitting(false);
      if (error instanceof RefusedError && error.status === 401) password.current?.select();
    }
  };

  const messageOf = (field: keyof Credentials) => {
    const problem = problems[field];
    return problem === undefined ? undefined : t(`login.${problem}`);
  };

  return (
    <form className="flex flex-col gap-4" onSubmit={(event) => void submit(event)} noValidate>
      {refusal !== undefined && (
        <Notice tone="danger">
          <Refusal error={refusal} />
        </Notice>
      )}
      <TextField
        ref={email}
        name="email"
        label={t("login.email")}
        type="email"
        inputMode="email"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        autoFocus
        value={typed.email}
        onChange={(event) => type("email", event.target.value)}
        error={messageOf("email")}
      />
      <TextField
        ref={password}
        name="password"
        label={t("login.password")}
        type={shown ? "text" : "password"}
        autoComplete="current-password"
        value={typed.password}
        onChange={(event) => type("password", event.target.value)}
        error={messageOf("password")}
        end={
          <IconButton
            label={t(shown ? "login.hidePassword" : "login.showPassword")}
            className="tablet:size-11"
            onClick={() => setShown(!shown)}
          >
            {shown ? (
              <EyeOff aria-hidden className="size-4.5" />
            ) : (
              <Eye aria-hidden className="size-4.5" />
            )}
          </IconButton>
        }
      />
      <Button type="submit" className="mt-1 min-h-11! w-full" disabled={submitting}>
        {t(submitting ? "login.submitting" : "login.submit")}
      </Button>
    </form>
  );
}

function Refusal({ error }: { error: unknown }) {
  const { t } = useTranslation();
  if (!(error instanceof RefusedError)) return t("login.unreachable");
  if (error.status === 429) {
    const seconds = error.retryAfterSeconds ?? 60;
    return seconds < 60
      ? t("login.tooManySeconds", { count: seconds })
      : t("login.tooManyMinutes", { count: Math.ceil(seconds / 60) });
  }
  return t(error.status >= 500 ? "login.broken" : "login.wrong");
}
