import { createStore } from "@/lib/store";

export type Connection = "connecting" | "online" | "lost";

/** Whether the live feed runs. */
export const connection = createStore<Connection>("connecting");
