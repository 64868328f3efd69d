import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, unwrap } from "@/api/client";
import { channelsKey } from "@/api/keys";
import type { Connection, Presence } from "@/api/types";

/** Whatever was changed, what is loaded about channels is asked for anew. */
function useChange<T, R>(change: (what: T) => Promise<R>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: () => client.invalidateQueries({ queryKey: channelsKey }),
  });
}

interface Connecting {
  /** The channel that gets new credentials; null for a new one. */
  id: string | null;
  connection: Connection;
}

export const useConnect = () =>
  useChange(({ id, connection }: Connecting) =>
    id === null
      ? unwrap(api.POST("/api/channels", { body: connection }))
      : unwrap(api.PUT("/api/channels/{id}", { params: { path: { id } }, body: connection })),
  );

export const useCheck = () =>
  useChange((id: string) =>
    unwrap(api.POST("/api/channels/{id}/check", { params: { path: { id } } })),
  );

export const useShow = () =>
  useChange(({ id, presence }: { id: string; presence: Presence }) =>
    unwrap(api.PUT("/api/channels/{id}/presence", { params: { path: { id } }, body: presence })),
  );

export const useDismiss = () =>
  useChange((id: string) =>
    unwrap(api.POST("/api/channels/alerts/{id}/dismiss", { params: { path: { id } } })),
  );
