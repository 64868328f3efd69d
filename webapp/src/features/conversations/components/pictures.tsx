import { lazy, Suspense } from "react";
import type { Message } from "@/api/types";
import type { Beyond } from "../lib/beyond";

const Lightbox = lazy(async () => ({ default: (await import("./lightbox")).Lightbox }));

interface PicturesProps {
  pictures: readonly Message[];
  shown: Message | undefined;
  open: (messageId: string | null) => void;
  older: Beyond;
}

/** The large view of the thread's pictures, fetched when somebody opens one. */
export function Pictures({ pictures, shown, open, older }: PicturesProps) {
  if (shown === undefined) return null;
  return (
    <Suspense>
      <Lightbox
        pictures={pictures}
        shown={shown}
        onShow={open}
        onClose={() => open(null)}
        older={older}
      />
    </Suspense>
  );
}
