import { admin } from "./server.mjs";

/** Calls the API as the administrator. */
export async function signedInApi(origin) {
  const login = await fetch(`${origin}/api/auth/login`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(admin),
  });
  const { accessToken } = await login.json();
  return async (method, path, body) => {
    const answer = await fetch(`${origin}${path}`, {
      method,
      headers: { Authorization: `Bearer ${accessToken}`, "Content-Type": "application/json" },
      body: body && JSON.stringify(body),
    });
    return { status: answer.status, body: answer.status === 204 ? undefined : await answer.json() };
  };
}
