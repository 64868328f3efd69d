import { useTranslation } from "react-i18next";
import type { Capabilities } from "@/api/types";
import { Panel } from "@/components/ui/panel";
import { ButtonsPanel } from "./buttons-panel";
import { ContactPanel } from "./contact-panel";
import { ListPanel } from "./list-panel";
import { LocationPanel } from "./location-panel";
import type { Said } from "./parts";

export interface PanelContentProps {
  capabilities: Capabilities;
  onSend: (said: Said) => void;
}

const panels = {
  location: LocationPanel,
  contact: ContactPanel,
  buttons: ButtonsPanel,
  list: ListPanel,
};
export type PanelName = keyof typeof panels;

interface ComposerPanelProps extends PanelContentProps {
  name: PanelName;
  onClose: () => void;
}

/** What is said by more than words, put together before it is sent. */
export function ComposerPanel({ name, onClose, ...content }: ComposerPanelProps) {
  const { t } = useTranslation();
  const Content = panels[name];
  return (
    <Panel title={t(`attach.${name}`)} closeLabel={t("attach.close")} onClose={onClose}>
      <Content {...content} />
    </Panel>
  );
}
