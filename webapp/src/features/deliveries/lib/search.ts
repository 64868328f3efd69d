import { useNavigate, useSearch } from "@tanstack/react-router";
import type { DeliveryState } from "@/api/types";

export const states: readonly DeliveryState[] = ["kept", "pending", "done"];

/** What the list is narrowed to; it lives in the address, so that it can be sent to somebody. */
export interface DeliveryFilter {
  state?: DeliveryState;
  source?: string;
  q?: string;
}

const isState = (value: unknown): value is DeliveryState => states.some((state) => state === value);

export function useFilter() {
  const { state, source, q } = useSearch({ strict: false });
  const navigate = useNavigate();
  const filter: DeliveryFilter = {
    ...(isState(state) ? { state } : {}),
    ...(source === undefined ? {} : { source }),
    ...(q === undefined ? {} : { q }),
  };
  return {
    filter,
    narrow: (search: DeliveryFilter) => navigate({ to: ".", search, replace: true }),
  };
}
