/** What is loaded about channels: live events make it stale, whoever asked for it. */
export const channelsKey = ["channels"] as const;
