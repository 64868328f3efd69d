import { setupServer } from "msw/node";

/** Stands in for the backend; each test says what it answers. */
export const server = setupServer();
