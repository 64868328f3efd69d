import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { Channel, Presence } from "@/api/types";
import { toast } from "@/components/ui/toast";
import { useShow } from "../api/mutations";

/** What contacts notice of the team; for those who may choose it. */
export function PresenceSwitches({ channel }: { channel: Channel }) {
  const { t } = useTranslation("channels");
  const show = useShow();
  const chosen = show.isPending ? show.variables.presence : channel.presence;
  const choose = (wish: Partial<Presence>) =>
    show.mutate(
      { id: channel.id, presence: { ...chosen, ...wish } },
      { onError: () => toast({ text: t("presence.failed", { name: channel.name }) }) },
    );
  return (
    <fieldset className="flex flex-col gap-2 border-t border-border pt-3">
      <legend className="float-left w-full pb-1 text-xs text-muted">{t("presence.title")}</legend>
      <Switch
        name={t("presence.readReceipts")}
        hint={t("presence.readReceiptsHint")}
        on={chosen.readReceipts}
        onChange={(readReceipts) => choose({ readReceipts })}
      />
      <Switch
        name={t("presence.typing")}
        hint={t("presence.typingHint")}
        on={chosen.readReceipts && chosen.typing}
        disabled={!chosen.readReceipts}
        onChange={(typing) => choose({ typing })}
      />
    </fieldset>
  );
}

interface SwitchProps {
  name: string;
  hint: string;
  on: boolean;
  disabled?: boolean;
  onChange: (on: boolean) => void;
}

function Switch({ name, hint, on, disabled = false, onChange }: SwitchProps) {
  const id = useId();
  return (
    <div className="flex items-start gap-3">
      <input
        id={id}
        type="checkbox"
        role="switch"
        checked={on}
        disabled={disabled}
        aria-describedby={`${id}-hint`}
        onChange={(event) => onChange(event.target.checked)}
        className="mt-0.5 size-5 shrink-0 accent-accent"
      />
      <div className="min-w-0">
        <label htmlFor={id} className="font-medium">
          {name}
        </label>
        <p id={`${id}-hint`} className="text-sm text-muted text-pretty">
          {hint}
        </p>
      </div>
    </div>
  );
}
