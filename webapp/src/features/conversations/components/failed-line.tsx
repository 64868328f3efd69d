import { useState, type ReactNode } from "react";
import { Check, Copy, FileText, Pencil, RotateCw } from "lucide-react";
import { useTranslation } from "react-i18next";
import { RefusedError } from "@/api/problem";
import type { Message } from "@/api/types";
import { toast } from "@/components/ui/toast";
import { useRetry } from "../api/second-thoughts";
import { bubbleAction } from "../lib/bubble-action";
import { openNewConversation, openTemplatePicker } from "../lib/composer-actions";
import { providerSaysMore, reasonOf, remediesOf, type Remedy } from "../lib/failure";
import { useThread } from "../lib/thread-context";

/** Why a message did not arrive, and what can be done about it. */
export function FailedLine({ message }: { message: Message }) {
  const { t } = useTranslation();
  const { failure } = message;
  const reason = reasonOf(failure);
  return (
    <div className="mt-1 flex max-w-[85%] flex-wrap items-center justify-end gap-x-1 text-right text-sm text-danger tablet:max-w-[75%]">
      <p className="text-pretty" title={failure ? (failure.detail ?? failure.title) : undefined}>
        {t(`failure.${reason}`)}
      </p>
      {failure !== null && failure.code !== null && providerSaysMore(reason) && (
        <p lang="en" className="w-full text-xs text-muted wrap-anywhere">
          {failure.detail ?? failure.title}
        </p>
      )}
      {remediesOf(reason).map((remedy) => (
        <RemedyButton key={remedy} remedy={remedy} message={message} />
      ))}
    </div>
  );
}

function RemedyButton({ remedy, message }: { remedy: Remedy; message: Message }) {
  const { t } = useTranslation();
  const { phone } = useThread();
  switch (remedy) {
    case "retry":
      return <Retry message={message} />;
    case "template":
      return <UseTemplate message={message} />;
    case "copy":
      return <CopyWords text={message.text} />;
    case "number":
      return (
        <Action icon={<Pencil />} onClick={() => openNewConversation(phone ?? undefined)}>
          {t("remedy.number")}
        </Action>
      );
    case "decide":
      return <Decide message={message} />;
  }
}

function UseTemplate({ message: { conversationId } }: { message: Message }) {
  const { t } = useTranslation();
  return (
    <Action icon={<FileText />} onClick={() => openTemplatePicker(conversationId)}>
      {t("remedy.template")}
    </Action>
  );
}

/** What WhatsApp does not take as it is can be said in other words. */
function CopyWords({ text }: { text: string | null }) {
  const { t } = useTranslation();
  if (text === null) return null;
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    toast({ text: t("tools.copied") });
  };
  return (
    <Action icon={<Copy />} onClick={() => void copy()}>
      {t("tools.copy")}
    </Action>
  );
}

const isWindowClosed = (error: unknown) =>
  error instanceof RefusedError && error.code === "window-closed";

/** Once the window has closed, only a template goes out. */
function Retry({ message }: { message: Message }) {
  const { t } = useTranslation();
  const { can } = useThread();
  const retry = useRetry(message);
  if ((can.closed && message.type !== "template") || isWindowClosed(retry.error)) {
    return <UseTemplate message={message} />;
  }
  return (
    <Action icon={<RotateCw />} busy={retry.isPending} onClick={() => retry.mutate(false)}>
      {t("remedy.retry")}
    </Action>
  );
}

/** Whether a message that may have been sent goes out once more: asked, then asked again. */
function Decide({ message }: { message: Message }) {
  const { t } = useTranslation();
  const retry = useRetry(message);
  const [step, setStep] = useState<"open" | "asked" | "left">("open");
  if (step === "left") return null;
  const leave = (
    <Action icon={<Check />} onClick={() => setStep("left")}>
      {t("remedy.keep")}
    </Action>
  );
  if (step === "open") {
    return (
      <>
        <Action icon={<RotateCw />} onClick={() => setStep("asked")}>
          {t("remedy.again")}
        </Action>
        {leave}
      </>
    );
  }
  return (
    <>
      <p role="status" className="w-full text-text">
        {t("remedy.confirm")}
      </p>
      <Action icon={<RotateCw />} busy={retry.isPending} onClick={() => retry.mutate(true)}>
        {t("remedy.confirmed")}
      </Action>
      {leave}
    </>
  );
}

interface ActionProps {
  icon: ReactNode;
  busy?: boolean;
  onClick: () => void;
  children: ReactNode;
}

function Action({ icon, busy = false, onClick, children }: ActionProps) {
  return (
    <button type="button" className={bubbleAction} disabled={busy} onClick={onClick}>
      <span aria-hidden className="*:size-3.5">
        {icon}
      </span>
      {children}
    </button>
  );
}
