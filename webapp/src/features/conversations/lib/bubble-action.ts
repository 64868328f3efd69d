/** How something looks that can be done about a message, below its bubble. */
export const bubbleAction =
  "inline-flex min-h-11 items-center gap-1 rounded-control px-1.5 font-medium text-accent hover:bg-raised disabled:text-muted tablet:min-h-7";
