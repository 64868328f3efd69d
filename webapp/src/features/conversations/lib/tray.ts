import { newUuid } from "@/lib/uuid";
import { kindOf, troubleAfter, troubleOf, type FileKind, type FileRules } from "./check-file";
import { tray, type Chosen } from "./tray-store";

const running = new Map<string, AbortController>();

/** What is no longer in the tray, whoever emptied it, is no longer uploaded. */
tray.subscribe(() => {
  const keys = new Set(tray.get().map(({ key }) => key));
  running.forEach((controller, key) => {
    if (!keys.has(key)) controller.abort();
  });
});

/**
 * Chooses files: what the channel takes is uploaded at once, the rest says why not. What they are sent
 * as follows from their type, unless somebody said so.
 */
export function choose(
  conversationId: string,
  files: readonly File[],
  rules: FileRules,
  as?: FileKind,
) {
  const chosen = files.map((file): Chosen => {
    const kind = as ?? kindOf(file);
    const trouble = troubleOf(kind, file, rules);
    return {
      key: newUuid(),
      conversationId,
      file,
      kind,
      preview: isShown(kind) && trouble === null ? URL.createObjectURL(file) : null,
      state: trouble === null ? { kind: "uploading", progress: 0 } : { kind: "refused", trouble },
    };
  });
  tray.set([...tray.get(), ...chosen]);
  chosen.filter(({ state }) => state.kind === "uploading").forEach((one) => void upload(one));
}

/** The upload of a file again, after the network failed or to send it as something else. */
export function uploadAgain(chosen: Chosen, kind: FileKind = chosen.kind) {
  const again: Chosen = { ...chosen, kind, state: { kind: "uploading", progress: 0 } };
  tray.set(tray.get().map((one) => (one.key === again.key ? again : one)));
  void upload(again);
}

/** Takes a file back, whatever became of it; the server forgets it too. */
export async function unchoose({ key, preview, state }: Chosen) {
  drop([key]);
  if (preview !== null) URL.revokeObjectURL(preview);
  if (state.kind === "ready") {
    (await import("../api/attachments")).discardAttachment(state.attachment.id);
  }
}

/** Takes what is ready out of the tray, in the order in which it was chosen. */
export function takeReady(conversationId: string): Chosen[] {
  const ready = tray
    .get()
    .filter((one) => one.conversationId === conversationId && one.state.kind === "ready");
  drop(ready.map(({ key }) => key));
  return ready;
}

const isShown = (kind: FileKind) => kind === "image" || kind === "sticker";

async function upload({ key, conversationId, kind, file }: Chosen) {
  const controller = new AbortController();
  running.set(key, controller);
  try {
    const { uploadFile } = await import("../api/attachments");
    const attachment = await uploadFile({
      target: `conversations/${conversationId}`,
      type: kind,
      file,
      onProgress: (progress) => change(key, { kind: "uploading", progress }),
      signal: controller.signal,
    });
    change(key, { kind: "ready", attachment });
  } catch (error) {
    change(key, stateAfter(error));
  } finally {
    running.delete(key);
  }
}

function stateAfter(error: unknown): Chosen["state"] {
  const trouble = troubleAfter(error);
  return trouble === null ? { kind: "failed" } : { kind: "refused", trouble };
}

function change(key: string, state: Chosen["state"]) {
  tray.set(tray.get().map((one) => (one.key === key ? { ...one, state } : one)));
}

function drop(keys: readonly string[]) {
  tray.set(tray.get().filter(({ key }) => !keys.includes(key)));
}
