import "@/i18n/templates";
import { useState } from "react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { MessageToSend } from "@/api/types";
import { Panel } from "@/components/ui/panel";
import { summaryQuery } from "../../api/queries";
import { useSendTemplate } from "../../api/templates";
import { PlanTemplate } from "./plan-template";
import { TemplatePicker } from "./template-picker";

interface TemplateWindowProps {
  conversationId: string;
  onClose: () => void;
}

/** Chooses a template for a conversation and sends it. */
export default function TemplateWindow({ conversationId, onClose }: TemplateWindowProps) {
  const { t } = useTranslation("templates");
  const conversation = useQuery(summaryQuery(conversationId)).data;
  const send = useSendTemplate(conversationId);
  const [planned, setPlanned] = useState<MessageToSend | null>(null);
  if (planned !== null && conversation !== undefined) {
    return (
      <PlanTemplate
        conversation={conversation}
        message={planned}
        onBack={() => setPlanned(null)}
        onPlanned={onClose}
      />
    );
  }
  return (
    <Panel title={t("title")} closeLabel={t("close")} onClose={onClose}>
      {conversation === undefined ? (
        <p role="status">{t("loading")}</p>
      ) : (
        <TemplatePicker
          channelId={conversation.channel.id}
          target={`conversations/${conversationId}`}
          contactName={conversation.contact.name}
          contactPhone={conversation.contact.phone}
          sending={send}
          onSend={(body) => send.mutate(body, { onSuccess: onClose })}
          onPlan={setPlanned}
        />
      )}
    </Panel>
  );
}
