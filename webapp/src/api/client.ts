import createClient from "openapi-fetch";
import { RefusedError } from "./problem";
import type { paths } from "./schema";
import { accessToken, refresh } from "./session";

/** `fetch` with the session: a refused token is renewed once, and the call repeated. */
export async function sessionFetch(request: Request): Promise<Response> {
  const again = request.clone();
  const response = await withToken(request);
  if (response.status !== 401) return response;
  await refresh().catch(() => undefined);
  return withToken(again);
}

async function withToken(request: Request) {
  const token = await accessToken();
  if (token !== null) request.headers.set("Authorization", `Bearer ${token}`);
  return globalThis.fetch(request);
}

export const api = createClient<paths>({ baseUrl: location.origin, fetch: sessionFetch });

interface Answer<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** The data of an answer, or the refusal thrown. */
export async function unwrap<T>(answer: Promise<Answer<T>>): Promise<T> {
  const { data, error, response } = await answer;
  if (!response.ok) throw RefusedError.from(response, error);
  return data as T;
}
