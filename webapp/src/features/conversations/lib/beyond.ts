/** One of the two directions in which a thread goes on. */
export interface Beyond {
  loading: boolean;
  /** Whether there is more, and nothing else is being loaded: one at a time, or they cut each other off. */
  ready: boolean;
  load: () => void;
}
