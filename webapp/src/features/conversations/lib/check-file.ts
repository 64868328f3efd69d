import { RefusedError } from "@/api/problem";
import type { Capabilities } from "@/api/types";

export type FileKind = "image" | "video" | "audio" | "voice" | "document" | "sticker";
export type FileRules = Capabilities["files"];

/** What a file may be sent as when it was meant as something else. */
const others = ["image", "audio", "video", "document"] as const;

/** Why a file cannot be sent, and what to do instead: send it as another kind, or convert it. */
export type FileTrouble =
  | { kind: "type" | "codec"; instead: (typeof others)[number] | "convert" | null }
  | { kind: "empty" }
  | { kind: "too-large"; limit: number };

export function kindOf({ type }: File): FileKind {
  if (type.startsWith("image/")) return "image";
  if (type.startsWith("video/")) return "video";
  return type.startsWith("audio/") ? "audio" : "document";
}

/** What the channel will not take, as far as a browser can tell; the server looks at the bytes. */
export function troubleOf(kind: FileKind, file: File, rules: FileRules): FileTrouble | null {
  const rule = rules.find((candidate) => candidate.kind === kind);
  if (rule === undefined) return { kind: "type", instead: otherKind(kind, file, rules) };
  if (file.size === 0) return { kind: "empty" };
  if (!isAmong(file.type, rule.types)) {
    return { kind: "type", instead: otherKind(kind, file, rules) ?? "convert" };
  }
  return file.size > rule.maxBytes ? { kind: "too-large", limit: rule.maxBytes } : null;
}

function otherKind(kind: FileKind, { type, size }: File, rules: FileRules) {
  const takes = (other: FileKind) =>
    rules.some((rule) => rule.kind === other && isAmong(type, rule.types) && size <= rule.maxBytes);
  return others.find((other) => other !== kind && takes(other)) ?? null;
}

/** What the server will not take after all; null when another attempt may succeed. */
export function troubleAfter(error: unknown): FileTrouble | null {
  if (!(error instanceof RefusedError) || error.status >= 500) return null;
  if (error.code === "file-empty") return { kind: "empty" };
  return error.code === "file-too-large" && error.limit !== null
    ? { kind: "too-large", limit: error.limit }
    : {
        kind: error.code === "file-codec" ? "codec" : "type",
        instead: alternatives.find((known) => known === error.alternative) ?? null,
      };
}

const alternatives = [...others, "convert"] as const;

/** Browsers name some types differently, or not at all: then the server decides. */
const sameAs: Record<string, string> = {
  "audio/mp3": "audio/mpeg",
  "audio/x-m4a": "audio/mp4",
  "audio/m4a": "audio/mp4",
  "audio/opus": "audio/ogg",
  "audio/x-aac": "audio/aac",
};

function isAmong(type: string, types: readonly string[]) {
  const bare = type.split(";", 1)[0] ?? "";
  return bare === "" || types.includes(sameAs[bare] ?? bare);
}
