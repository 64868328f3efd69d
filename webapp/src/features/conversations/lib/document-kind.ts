import type { Media } from "@/api/types";

export interface DocumentKind {
  sign: "text" | "sheet" | "image" | "archive" | "other";
  /** How people call such files, for example `PDF`. */
  word: string | null;
}

const signs: Record<string, DocumentKind["sign"]> = {
  pdf: "text",
  doc: "text",
  docx: "text",
  odt: "text",
  rtf: "text",
  txt: "text",
  xls: "sheet",
  xlsx: "sheet",
  ods: "sheet",
  csv: "sheet",
  jpg: "image",
  jpeg: "image",
  png: "image",
  webp: "image",
  heic: "image",
  zip: "archive",
  rar: "archive",
  "7z": "archive",
};

const endings: Record<string, string> = {
  "application/pdf": "pdf",
  "text/plain": "txt",
  "text/csv": "csv",
  "image/jpeg": "jpg",
  "image/png": "png",
  "application/zip": "zip",
  "application/msword": "doc",
  "application/vnd.ms-excel": "xls",
};

/** What kind of document a file is, by what its bytes are or else by how it is called. */
export function documentKind(media: Pick<Media, "contentType" | "filename"> | null): DocumentKind {
  const type = media?.contentType?.split(";")[0]?.trim().toLowerCase() ?? "";
  const named = /\.([a-z0-9]{1,5})$/i.exec(media?.filename ?? "")?.[1]?.toLowerCase();
  const ending = endings[type] ?? named;
  return {
    sign: signs[ending ?? ""] ?? "other",
    word: ending === undefined ? null : ending.toUpperCase(),
  };
}
