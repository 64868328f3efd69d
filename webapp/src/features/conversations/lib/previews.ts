import type { Chosen } from "./tray-store";

/** What was sent from this machine, by attachment, to be shown until the server confirms it. */
const kept = new Map<string, Pick<Chosen, "preview" | "kind"> & { name: string }>();

export function keepPreview(attachmentId: string, { preview, kind, file }: Chosen) {
  kept.set(attachmentId, { preview, kind, name: file.name });
}

export const previewOf = (attachmentId: string | null | undefined) =>
  attachmentId == null ? undefined : kept.get(attachmentId);

export function forgetPreview(attachmentId: string | null | undefined) {
  const preview = previewOf(attachmentId)?.preview;
  if (preview != null) URL.revokeObjectURL(preview);
  if (attachmentId != null) kept.delete(attachmentId);
}
