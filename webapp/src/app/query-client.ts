import { QueryClient } from "@tanstack/react-query";
import { isPassing } from "@/api/problem";

/** What is shown is kept true by the live feed, so nothing goes stale by age alone. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: Infinity,
      gcTime: 30 * 60_000,
      refetchOnWindowFocus: false,
      retry: (failures, error) => isPassing(error) && failures < 3,
    },
  },
});
