import type { LiveEvent } from "@/api/live-events";

const kept = 1_000;
let entries: { at: number; event: LiveEvent }[] = [];
let clock = 0;

/**
 * The events heard lately. An answer that was under way while an event arrived may be older than the
 * event: what was heard since the question is applied to the answer again.
 */
export const journal = {
  record(event: LiveEvent) {
    clock += 1;
    entries = [...entries.slice(1 - kept), { at: clock, event }];
  },
  mark: () => clock,
  since: (mark: number) => entries.filter(({ at }) => at > mark).map(({ event }) => event),
};
