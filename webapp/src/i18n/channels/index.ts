import { addCatalogue } from "../index";

/** The texts of the channels page come with it, not with the shell. */
await addCatalogue("channels", {
  "pt-BR": () => import("./pt-BR.json"),
  en: () => import("./en.json"),
});
