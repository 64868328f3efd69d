import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { api, unwrap } from "@/api/client";
import { RefusedError } from "@/api/problem";
import { toast } from "@/components/ui/toast";
import { everything } from "./queries";

function useOutcome() {
  const { t } = useTranslation();
  const client = useQueryClient();
  return {
    onError: (error: Error) => {
      const gone = error instanceof RefusedError && error.status === 404;
      toast({ text: t(gone ? "deliveries.missingTitle" : "deliveries.failed") });
    },
    onSettled: () => client.invalidateQueries({ queryKey: everything }),
  };
}

/** Has one delivery applied once more. */
export function useReplay() {
  const { t } = useTranslation();
  return useMutation({
    mutationFn: (id: string) =>
      unwrap(api.POST("/api/deliveries/{id}/replay", { params: { path: { id } } })),
    onSuccess: () => toast({ text: t("deliveries.replayed") }),
    ...useOutcome(),
  });
}

/** Has every kept delivery applied once more, or those whose reason contains some words. */
export function useReplayAll() {
  const { t } = useTranslation();
  return useMutation({
    mutationFn: (reason: string | undefined) =>
      unwrap(
        api.POST("/api/deliveries/replay", {
          body: { state: "kept", ...(reason === undefined ? {} : { reason }) },
        }),
      ),
    onSuccess: ({ replayed }) => toast({ text: t("deliveries.replayedAll", { count: replayed }) }),
    ...useOutcome(),
  });
}

/** Saves the whole body as a file. */
export function useDownload(id: string) {
  const { t } = useTranslation();
  return useMutation({
    mutationFn: () =>
      unwrap(api.GET("/api/deliveries/{id}/body", { params: { path: { id } }, parseAs: "blob" })),
    onSuccess: (file: Blob) => save(file, `${id}.txt`),
    onError: () => toast({ text: t("deliveries.failed") }),
  });
}

function save(file: Blob, name: string) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
