import { api } from "@/api/client";
import { RefusedError } from "@/api/problem";
import { accessToken, refresh } from "@/api/session";
import type { Attachment } from "@/api/types";

/** What a file is for: a conversation, or the first message to somebody over a channel. */
export type UploadTarget = `conversations/${string}` | `channels/${string}`;

interface Upload {
  target: UploadTarget;
  type: string;
  file: File;
  /** Told how much is on its way, from 0 to 1. */
  onProgress: (part: number) => void;
  signal: AbortSignal;
}

/** Brings a file to the server. `fetch` cannot tell how far an upload is, so this is the older way. */
export async function uploadFile(upload: Upload): Promise<Attachment> {
  const first = await post(upload, await accessToken());
  if (first.status !== 401) return read(first);
  await refresh().catch(() => undefined);
  return read(await post(upload, await accessToken()));
}

function post({ target, type, file, onProgress, signal }: Upload, token: string | null) {
  return new Promise<XMLHttpRequest>((resolve, reject) => {
    const request = new XMLHttpRequest();
    const form = new FormData();
    form.append("file", file, file.name);
    const stop = () => {
      request.abort();
      reject(new DOMException("cancelled", "AbortError"));
    };
    signal.throwIfAborted();
    signal.addEventListener("abort", stop);
    request.upload.addEventListener("progress", ({ loaded, total }) => onProgress(loaded / total));
    request.addEventListener("load", () => resolve(request));
    request.addEventListener("error", () => reject(new TypeError("unreachable")));
    request.addEventListener("loadend", () => signal.removeEventListener("abort", stop));
    request.open("POST", `/api/${target}/attachments?type=${type}`);
    if (token !== null) request.setRequestHeader("Authorization", `Bearer ${token}`);
    request.send(form);
  });
}

function read(request: XMLHttpRequest): Attachment {
  const body = parse(request.responseText);
  if (request.status === 201) return body as Attachment;
  throw RefusedError.from(new Response(null, { status: request.status || 503 }), body);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Nobody waits for it: what is not used is forgotten after a day anyway. */
export function discardAttachment(id: string) {
  api.DELETE("/api/attachments/{id}", { params: { path: { id } } }).catch(() => undefined);
}
