import type { Capabilities } from "@/api/types";

type Feature = Capabilities["features"][number];

/** Whether a channel is capable of something; believed of it until it is known. */
export const offers = (capabilities: Capabilities | undefined, feature: Feature) =>
  capabilities?.features.includes(feature) ?? true;

/** Whether a channel takes files of a kind; believed of it until it is known. */
export const takesFiles = (capabilities: Capabilities | undefined, kind: string) =>
  capabilities?.files.some((rule) => rule.kind === kind) ?? true;
