import { useState } from "react";
import { Eye, EyeOff } from "lucide-react";
import { useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { RefusedError } from "@/api/problem";
import { signIn } from "@/api/session";
import type { User } from "@/api/types";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field";

interface Credentials {
  email: string;
  password: string;
}

type FieldProblem = "emailMissing" | "emailInvalid" | "passwordMissing";

export function LoginForm({ onSignedIn }: { onSignedIn: (user: User) => void }) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(false);
  const [refusal, setRefusal] = useState<unknown>();
  const form = useForm<Credentials>({
    defaultValues: { email: "", password: "" },
  });
  const { errors, isSubmitting } = form.formState;

  const submit = form.handleSubmit(async ({ email, password }) => {
    setRefusal(undefined);
    try {
      onSignedIn(await signIn(email, password));
    } catch (error) {
      setRefusal(error);
      if (error instanceof RefusedError && error.status === 401) {
        form.resetField("password");
        form.setFocus("password");
      }
    }
  });

  const problemOf = (field: keyof Credentials) => {
    const message = errors[field]?.message as FieldProblem | undefined;
    return message === undefined ? undefined : t(`login.${message}`);
  };

  return (
    <form className="flex flex-col gap-4" onSubmit={(event) => void submit(event)} noValidate>
      {refusal !== undefined && (
        <Notice tone="danger">
          <Refusal error={refusal} />
        </Notice>
      )}
      <TextField
        label={t("login.email")}
        type="email"
        inputMode="email"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        error={problemOf("email")}
        {...form.register("email", {
          required: "emailMissing",
          setValueAs: (typed: string) => typed.trim(),
          pattern: { value: /^\s*\S+@\S+\s*$/, message: "emailInvalid" },
        })}
      />
      <TextField
        label={t("login.password")}
        type={shown ? "text" : "password"}
        autoComplete="current-password"
        error={problemOf("password")}
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
        {...form.register("password", { required: "passwordMissing" })}
      />
      <Button type="submit" className="mt-1 min-h-11! w-full" disabled={isSubmitting}>
        {t(isSubmitting ? "login.submitting" : "login.submit")}
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
