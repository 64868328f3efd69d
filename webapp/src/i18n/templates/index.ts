import { addCatalogue } from "../index";

/** The texts of templates and new conversations come with their windows, not with the inbox. */
await addCatalogue("templates", {
  "pt-BR": () => import("./pt-BR.json"),
  en: () => import("./en.json"),
});
