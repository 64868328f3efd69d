import { queryOptions } from "@tanstack/react-query";
import { api, unwrap } from "./client";
import { channelsKey } from "./keys";

/** Every channel with what it is capable of; asked for once, whichever part of the app needs it. */
export const channelsQuery = queryOptions({
  queryKey: [...channelsKey, "list"],
  queryFn: async ({ signal }) => (await unwrap(api.GET("/api/channels", { signal }))).items,
});
