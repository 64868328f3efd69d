import { queryOptions } from "@tanstack/react-query";
import { api, unwrap } from "@/api/client";
import type { MessageToSend, Scheduled } from "@/api/types";
import { everything } from "./queries";

export const scheduledKey = (id: string) => [...everything, "scheduled", id] as const;

/** What is planned in a conversation, and what came to nothing and waits for a decision. */
export const scheduledQuery = (id: string) =>
  queryOptions({
    queryKey: scheduledKey(id),
    queryFn: async ({ signal }) => {
      const params = { path: { id } };
      return (await unwrap(api.GET("/api/conversations/{id}/scheduled", { params, signal }))).items;
    },
  });

/** When, and whether the contact's own words call it off. */
export interface Plan {
  at: string;
  cancelIfAnswered: boolean;
}

export const schedule = (id: string, plan: Plan, message: MessageToSend) =>
  unwrap(
    api.POST("/api/conversations/{id}/scheduled", {
      params: { path: { id } },
      body: { ...plan, message },
    }),
  );

/** Another time, and other words unless they are null. */
export const reschedule = (
  { conversationId, id, version }: Scheduled,
  plan: Plan,
  message: MessageToSend | null,
) =>
  unwrap(
    api.PUT("/api/conversations/{id}/scheduled/{scheduled}", {
      params: { path: { id: conversationId, scheduled: id } },
      body: { ...plan, message, version },
    }),
  );

const named = ({ conversationId, id }: Scheduled) => ({
  params: { path: { id: conversationId, scheduled: id } },
});

export const unschedule = (scheduled: Scheduled) =>
  unwrap(api.DELETE("/api/conversations/{id}/scheduled/{scheduled}", named(scheduled)));

export const sendNow = (scheduled: Scheduled) =>
  unwrap(api.POST("/api/conversations/{id}/scheduled/{scheduled}/now", named(scheduled)));
