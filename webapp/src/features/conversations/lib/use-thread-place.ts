import { useCallback, useRef, useState } from "react";
import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { toast } from "@/components/ui/toast";
import { threadQuery } from "../api/queries";
import { holdsMessage } from "../api/thread-cache";

/** A message that is to be pointed out; a new object each time somebody asks for it. */
export interface Target {
  messageId: string;
}

interface Place {
  /** The message around which the shown part was loaded; null for the part that ends with the newest. */
  around: string | null;
  target: Target | null;
  /** Whether one has been elsewhere in the thread before. */
  returned: boolean;
}

/** Which part of the thread is shown, and the ways from one to another. */
export function useThreadPlace(conversationId: string) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [place, setPlace] = useState<Place>({ around: null, target: null, returned: false });
  const [loading, setLoading] = useState(false);
  const latest = useRef<string>(undefined);

  const { around } = place;
  const jumpTo = useCallback(
    async (messageId: string) => {
      latest.current = messageId;
      const target = { messageId };
      const shown = client.getQueryData(threadQuery(conversationId, around).queryKey);
      if (shown !== undefined && holdsMessage(shown, messageId)) {
        setLoading(false);
        setPlace((now) => ({ ...now, target }));
        return;
      }
      setLoading(true);
      try {
        await client.infiniteQuery(threadQuery(conversationId, messageId));
        if (latest.current === messageId) setPlace({ around: messageId, target, returned: true });
      } catch {
        toast({ text: t("thread.jumpFailed") });
      } finally {
        if (latest.current === messageId) setLoading(false);
      }
    },
    [client, conversationId, around, t],
  );

  const toNewest = useCallback(() => {
    latest.current = undefined;
    setLoading(false);
    setPlace({ around: null, target: null, returned: true });
  }, []);

  return { ...place, loading, jumpTo, toNewest };
}
