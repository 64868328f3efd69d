import { useMemo, useState } from "react";
import type { Message } from "@/api/types";

const isShown = ({ type, template, media }: Message) =>
  (type === "image" || template?.file === "image") && media?.state === "stored";

/** The pictures of a thread that can be shown, oldest first, and the one that is shown in full size. */
export function usePictures(messages: readonly Message[]) {
  const [openId, open] = useState<string | null>(null);
  const pictures = useMemo(() => messages.filter(isShown), [messages]);
  return { pictures, shown: pictures.find(({ id }) => id === openId), open };
}
