import type { MessageTemplate } from "@/api/types";

/** A template that may be sent, with one variable, unless something else is said. */
export const aTemplate = (
  form: Partial<MessageTemplate["form"]> = {},
  over: Partial<MessageTemplate> = {},
): MessageTemplate => ({
  name: "boas_vindas",
  language: "pt_BR",
  category: "UTILITY",
  quality: "GREEN",
  hindrance: null,
  ...over,
  form: {
    named: false,
    header: null,
    body: { text: "Olá, {{1}}! Já falamos com você.", variables: [{ name: "1", example: "José" }] },
    footer: null,
    buttons: [],
    unsupported: [],
    ...form,
  },
});
