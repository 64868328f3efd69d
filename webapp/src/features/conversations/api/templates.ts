import { keepPreviousData, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api, unwrap } from "@/api/client";
import { channelsKey } from "@/api/keys";
import type { MessageToSend } from "@/api/types";
import { everything } from "./queries";
import { addMessage } from "./thread-cache";
import { changeThreads } from "./threads";

/** News of templates come as news of their channels. */
const templatesKey = (channelId: string) => [...channelsKey, "templates", channelId] as const;

export const templatesQuery = (channelId: string, words: string, language: string) =>
  queryOptions({
    queryKey: [...templatesKey(channelId), words, language],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => {
      const query = {
        ...(words === "" ? {} : { query: words }),
        ...(language === "" ? {} : { language }),
      };
      return unwrap(
        api.GET("/api/channels/{id}/templates", {
          params: { path: { id: channelId }, query },
          signal,
        }),
      );
    },
  });

/** Has Meta list the templates again; for admins. */
export function useSync(channelId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () =>
      unwrap(
        api.POST("/api/channels/{id}/templates/sync", { params: { path: { id: channelId } } }),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: templatesKey(channelId) }),
  });
}

export const linesQuery = queryOptions({
  queryKey: [...channelsKey, "list"],
  queryFn: async ({ signal }) => (await unwrap(api.GET("/api/channels", { signal }))).items,
});

/** Whose number it is; asked anew each time, as somebody may have written meanwhile. */
export const ownerQuery = (to: string, channelId: string) =>
  queryOptions({
    queryKey: [...everything, "owner", channelId, to],
    staleTime: 0,
    retry: false,
    queryFn: ({ signal }) =>
      unwrap(api.GET("/api/contacts/lookup", { params: { query: { to, channelId } }, signal })),
  });

/** Sends into a conversation that is there; unlike words, a template waits in its window until it is taken. */
export function useSendTemplate(conversationId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: MessageToSend) =>
      unwrap(
        api.POST("/api/conversations/{id}/messages", {
          params: { path: { id: conversationId } },
          body,
        }),
      ),
    onSuccess: (message) =>
      changeThreads(client, conversationId, (thread) => addMessage(thread, message)),
  });
}

export function useStartConversation() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: { channelId: string; to: string; message: MessageToSend }) =>
      unwrap(api.POST("/api/conversations", { body })),
    onError: () => client.invalidateQueries({ queryKey: [...everything, "owner"] }),
  });
}
