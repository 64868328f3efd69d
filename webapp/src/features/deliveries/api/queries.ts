import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { api, unwrap } from "@/api/client";
import type { DeliveryPage, OpenedDelivery } from "@/api/types";
import type { DeliveryFilter } from "../lib/search";

const perPage = 50;
const summaryEveryMs = 10_000;
const soonMs = 5_000;

export const everything = ["deliveries"] as const;

/** Nothing tells screens about deliveries, so they ask while they are looked at. */
const watched = { staleTime: 0, refetchOnWindowFocus: true } as const;

export const summaryQuery = queryOptions({
  ...watched,
  queryKey: [...everything, "summary"],
  queryFn: ({ signal }) => unwrap(api.GET("/api/deliveries/summary", { signal })),
  refetchInterval: summaryEveryMs,
});

export const listQuery = (filter: DeliveryFilter) =>
  infiniteQueryOptions({
    ...watched,
    queryKey: [...everything, "list", filter],
    initialPageParam: null as string | null,
    getNextPageParam: (page: DeliveryPage) => page.next,
    queryFn: ({ pageParam, signal }): Promise<DeliveryPage> => {
      const query = {
        ...filter,
        limit: perPage,
        ...(pageParam === null ? {} : { cursor: pageParam }),
      };
      return unwrap(api.GET("/api/deliveries", { params: { query }, signal }));
    },
  });

export const deliveryQuery = (id: string) =>
  queryOptions({
    ...watched,
    queryKey: [...everything, "one", id],
    queryFn: ({ signal }) =>
      unwrap(api.GET("/api/deliveries/{id}", { params: { path: { id } }, signal })),
    refetchInterval: ({ state }) => nextLook(state.data),
  });

/** What waits for its turn is looked at until it had it. */
function nextLook(opened: OpenedDelivery | undefined) {
  if (opened?.delivery.state !== "pending") return false;
  const due = Date.parse(opened.delivery.dueAt ?? "");
  return due - Date.now() < soonMs ? 1_000 : summaryEveryMs;
}
