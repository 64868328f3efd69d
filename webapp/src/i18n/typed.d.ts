import type catalogue from "./pt-BR.json";

declare module "i18next" {
  interface CustomTypeOptions {
    resources: { translation: typeof catalogue };
  }
}
