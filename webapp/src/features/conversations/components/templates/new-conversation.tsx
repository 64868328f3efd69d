import "@/i18n/templates";
import { useState } from "react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { TextField } from "@/components/ui/text-field";
import { linesQuery, ownerQuery, useStartConversation } from "../../api/templates";
import { useSettled } from "../../lib/use-settled";
import { NumberOwnerLine } from "./number-owner-line";
import { SelectField } from "./select-field";
import { TemplatePicker } from "./template-picker";

interface NewConversationProps {
  phone: string;
  onOpen: (conversationId: string) => void;
  onClose: () => void;
}

const fewestDigits = 8;
const digitsIn = (typed: string) => typed.replace(/\D/g, "").length;

/** Writes to a number that never wrote; who is known already is found before. */
export default function NewConversation({ phone, onOpen, onClose }: NewConversationProps) {
  const { t } = useTranslation("templates");
  const [typed, setTyped] = useState(phone);
  const [chosen, setChosen] = useState("");
  const [choosing, setChoosing] = useState(false);
  const lines = useQuery(linesQuery);
  const channelId = chosen === "" ? (lines.data?.[0]?.id ?? "") : chosen;
  const to = useSettled(typed.trim());
  const asks = channelId !== "" && digitsIn(to) >= fewestDigits;
  const owner = useQuery({ ...ownerQuery(to, channelId), enabled: asks });
  const start = useStartConversation();
  const settled = to === typed.trim() && asks ? owner : null;
  const known = settled?.data;
  const ready = known?.conversation === null;

  return (
    <Panel title={t("new.title")} closeLabel={t("close")} onClose={onClose}>
      {choosing && ready ? (
        <div className="flex flex-col gap-3">
          <p className="text-sm text-muted">
            {known.name ?? known.display} ·{" "}
            <button
              type="button"
              className="min-h-7 font-medium text-accent underline underline-offset-2"
              onClick={() => {
                start.reset();
                setChoosing(false);
              }}
            >
              {t("new.backToPhone")}
            </button>
          </p>
          <TemplatePicker
            channelId={channelId}
            target={`channels/${channelId}`}
            contactName={known.name ?? known.display}
            contactPhone={known.phone}
            sending={start}
            onSend={(message) =>
              start.mutate(
                { channelId, to: known.phone, message },
                { onSuccess: ({ id }) => onOpen(id) },
              )
            }
          />
        </div>
      ) : (
        <form
          noValidate
          className="flex flex-col gap-4"
          onSubmit={(event) => {
            event.preventDefault();
            if (ready) setChoosing(true);
          }}
        >
          <TextField
            type="tel"
            label={t("new.phone")}
            placeholder={t("new.phoneHint")}
            autoComplete="off"
            autoFocus
            maxLength={40}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
          {(lines.data?.length ?? 0) > 1 && (
            <SelectField
              label={t("new.channel")}
              value={channelId}
              onChange={setChosen}
              options={(lines.data ?? []).map(({ id, name }) => ({ value: id, text: name }))}
            />
          )}
          {lines.data?.length === 0 && <Notice tone="danger">{t("new.noChannel")}</Notice>}
          {settled !== null && <NumberOwnerLine owner={settled} onOpen={onOpen} />}
          {(known === undefined || ready) && (
            <>
              <p className="text-sm text-muted">{t("new.why")}</p>
              <Button type="submit" disabled={!ready}>
                {t("new.choose")}
              </Button>
            </>
          )}
        </form>
      )}
    </Panel>
  );
}
