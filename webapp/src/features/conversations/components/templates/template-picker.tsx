import { useState } from "react";
import type { MessageTemplate, MessageToSend } from "@/api/types";
import type { UploadTarget } from "../../api/attachments";
import { TemplateForm } from "./template-form";
import { TemplateList } from "./template-list";

interface TemplatePickerProps {
  channelId: string;
  /** For whom a file above a template is brought. */
  target: UploadTarget;
  contactName: string;
  contactPhone: string | null;
  sending: { isPending: boolean; error: unknown; reset: () => void };
  onSend: (body: MessageToSend) => void;
  /** Sends it later, where that is possible. */
  onPlan?: (body: MessageToSend) => void;
}

/** First which template, then what stands in its gaps. */
export function TemplatePicker(props: TemplatePickerProps) {
  const { channelId, target, contactName, contactPhone, sending, onSend, onPlan } = props;
  const [chosen, choose] = useState<MessageTemplate | null>(null);
  const [words, setWords] = useState("");
  const [language, setLanguage] = useState("");
  if (chosen === null) {
    return (
      <TemplateList
        channelId={channelId}
        words={words}
        onWords={setWords}
        language={language}
        onLanguage={setLanguage}
        onChoose={choose}
      />
    );
  }
  return (
    <TemplateForm
      key={`${chosen.name}:${chosen.language}`}
      template={chosen}
      channelId={channelId}
      target={target}
      contactName={contactName}
      contactPhone={contactPhone}
      sending={sending}
      onSend={onSend}
      onPlan={onPlan}
      onBack={() => {
        sending.reset();
        choose(null);
      }}
    />
  );
}
