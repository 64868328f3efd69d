import type { Capabilities } from "@/api/types";
import type { FileKind } from "./check-file";

type Feature = Capabilities["features"][number];

/** What the menu beside the field has entries for. */
export const attachable = {
  files: ["image", "video", "document", "audio", "sticker"],
  features: ["LOCATION", "CONTACTS", "CHOICES", "TEMPLATES"],
} as const satisfies { files: readonly FileKind[]; features: readonly Feature[] };

/** Whether a channel is capable of something; believed of it until it is known. */
export const offers = (capabilities: Capabilities | undefined, feature: Feature) =>
  capabilities?.features.includes(feature) ?? true;

/** Whether a channel takes files of a kind; believed of it until it is known. */
export const takesFiles = (capabilities: Capabilities | undefined, kind: string) =>
  capabilities?.files.some((rule) => rule.kind === kind) ?? true;

/** Whether that menu would have any entry. */
export const attachesAnything = (capabilities: Capabilities | undefined) =>
  attachable.files.some((kind) => takesFiles(capabilities, kind)) ||
  attachable.features.some((feature) => offers(capabilities, feature));
