import { RefusedError } from "@/api/problem";
import type { Capabilities } from "@/api/types";

export type FileKind = "image" | "video" | "audio" | "voice" | "document" | "sticker";
export type FileRules = Capabilities["files"];

/** Why a file cannot be sent; nothing has been uploaded yet. */
export type FileTrouble =
  { kind: "type" } | { kind: "empty" } | { kind: "too-large"; limit: number };

/** The server scales pictures and turns them into what the channel takes; these it can read. */
const readablePictures = ["image/jpeg", "image/png", "image/webp", "image/gif", "image/bmp"];
const largestPicture = 100 * 1024 * 1024;

export function kindOf({ type }: File): FileKind {
  if (type.startsWith("image/")) return "image";
  if (type.startsWith("video/")) return "video";
  return type.startsWith("audio/") ? "audio" : "document";
}

/** What the channel will not take, as far as a browser can tell; the server looks at the bytes. */
export function troubleOf(kind: FileKind, file: File, rules: FileRules): FileTrouble | null {
  const rule = rules.find((candidate) => candidate.kind === kind);
  if (rule === undefined) return { kind: "type" };
  if (file.size === 0) return { kind: "empty" };
  const limit = kind === "image" ? largestPicture : rule.maxBytes;
  if (file.size > limit) return { kind: "too-large", limit };
  const types = kind === "image" ? readablePictures : rule.types;
  return isAmong(file.type, types) ? null : { kind: "type" };
}

/** What the server will not take after all; null when another attempt may succeed. */
export function troubleAfter(error: unknown): FileTrouble | null {
  if (!(error instanceof RefusedError) || error.status >= 500) return null;
  if (error.code === "file-empty") return { kind: "empty" };
  return error.code === "file-too-large" && error.limit !== null
    ? { kind: "too-large", limit: error.limit }
    : { kind: "type" };
}

/** Browsers name some types differently, or not at all: then the server decides. */
const sameAs: Record<string, string> = {
  "audio/mp3": "audio/mpeg",
  "audio/x-m4a": "audio/mp4",
  "audio/m4a": "audio/mp4",
  "audio/webm": "audio/ogg",
  "audio/opus": "audio/ogg",
  "audio/x-aac": "audio/aac",
};

function isAmong(type: string, types: readonly string[]) {
  const bare = type.split(";", 1)[0] ?? "";
  return bare === "" || types.includes(sameAs[bare] ?? bare);
}
