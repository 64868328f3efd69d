import { queryOptions } from "@tanstack/react-query";
import { api, unwrap } from "@/api/client";
import { channelsKey } from "@/api/keys";

export { channelsQuery } from "@/api/channels";

/** Only managers may ask. */
export const alertsQuery = queryOptions({
  queryKey: [...channelsKey, "alerts"],
  queryFn: async ({ signal }) => (await unwrap(api.GET("/api/channels/alerts", { signal }))).items,
});
