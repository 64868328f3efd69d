import type channels from "./channels/pt-BR.json";
import type deliveries from "./deliveries.pt-BR.json";
import type messages from "./messages.pt-BR.json";
import type base from "./pt-BR.json";
import type templates from "./templates/pt-BR.json";

declare module "i18next" {
  interface CustomTypeOptions {
    resources: {
      translation: typeof base & typeof messages & typeof deliveries;
      channels: typeof channels;
      templates: typeof templates;
    };
  }
}
