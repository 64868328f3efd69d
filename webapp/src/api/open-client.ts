import createClient from "openapi-fetch";
import { RefusedError } from "./problem";
import type { paths } from "./schema";
import type { Session } from "./types";

/** The calls that need no session: they make one, renew it or end it. */
const client = createClient<paths>({
  baseUrl: location.origin,
  fetch: (request) => globalThis.fetch(request),
});

interface Credentials {
  email: string;
  password: string;
}

export function postOpen(path: "/api/auth/login", body: Credentials): Promise<Session>;
export function postOpen(path: "/api/auth/refresh"): Promise<Session>;
export function postOpen(path: "/api/auth/logout"): Promise<undefined>;
export async function postOpen(
  path: "/api/auth/login" | "/api/auth/refresh" | "/api/auth/logout",
  body?: Credentials,
) {
  const { data, error, response } =
    path === "/api/auth/login"
      ? await client.POST(path, { body: body ?? { email: "", password: "" } })
      : await client.POST(path);
  if (!response.ok) throw RefusedError.from(response, error);
  return data === undefined ? undefined : inOurClock(data, response);
}

/** The clock of this machine may be wrong: what counts is how long the token is good from now. */
function inOurClock(session: Session, response: Response): Session {
  const answeredAt = Date.parse(response.headers.get("Date") ?? "");
  if (Number.isNaN(answeredAt)) return session;
  const lifetime = Date.parse(session.expiresAt) - answeredAt;
  return { ...session, expiresAt: new Date(Date.now() + lifetime).toISOString() };
}
