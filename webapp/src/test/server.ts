import { http, HttpResponse } from "msw";
import { setupServer } from "msw/node";

/** What the shell asks on every screen: nothing is wrong unless a test says so. */
const allWell = [
  http.get("http://localhost/api/channels", () => HttpResponse.json({ items: [] })),
  http.get("http://localhost/api/conversations/:id/scheduled", () =>
    HttpResponse.json({ items: [] }),
  ),
  http.get("http://localhost/api/channels/alerts", () => HttpResponse.json({ items: [] })),
];

/** Stands in for the backend; each test says what it answers. */
export const server = setupServer(...allWell);
