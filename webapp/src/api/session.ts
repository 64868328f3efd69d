import { createStore } from "@/lib/store";
import { postOpen } from "./open-client";
import { RefusedError } from "./problem";
import type { Session, User } from "./types";

/**
 * Who is signed in, in this tab. The access token is held in memory only; the refresh cookie, which
 * no script can read, brings it back after a reload. Renewing it also renews the cookie with which
 * pictures, sounds and films are fetched.
 */
export type SessionState =
  | { kind: "unknown" }
  | { kind: "unreachable" }
  | { kind: "signed-out"; ended: boolean }
  | { kind: "signed-in"; session: Session };

type News = { kind: "signed-in"; session: Session } | { kind: "signed-out" };

const refreshLock = "imobhub.refresh";
const refreshAheadMs = 60_000;

export const sessionState = createStore<SessionState>({ kind: "unknown" });

const otherTabs =
  typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel("imobhub.session");
otherTabs?.addEventListener("message", (event: MessageEvent<News>) => {
  if (event.data.kind === "signed-in") adopt(event.data.session);
  else end(false);
});

let timer: ReturnType<typeof setTimeout> | undefined;
let refreshing: Promise<void> | undefined;

export async function signIn(email: string, password: string): Promise<User> {
  const session = await postOpen("/api/auth/login", { email, password });
  adopt(session);
  tell({ kind: "signed-in", session });
  return session.user;
}

/** Signs out everywhere this browser is signed in, even when the server cannot be told. */
export async function signOut() {
  end(false);
  tell({ kind: "signed-out" });
  await inTurn(() => postOpen("/api/auth/logout")).catch(() => undefined);
}

/** Finds out whether the cookie still carries a session; asked once when the page loads. */
export async function resumeSession(): Promise<SessionState> {
  if (sessionState.get().kind !== "signed-in") {
    await refresh().catch(() => undefined);
  }
  return sessionState.get();
}

/** A token that is good for the next call, or null when nobody is signed in. */
export async function accessToken(): Promise<string | null> {
  const state = sessionState.get();
  if (state.kind !== "signed-in") return null;
  if (remaining(state.session) < 5_000) await refresh();
  const fresh = sessionState.get();
  return fresh.kind === "signed-in" ? fresh.session.accessToken : null;
}

/** Exchanges the cookie for a new token. Tabs take turns: a cookie that is used twice ends the session. */
export function refresh(): Promise<void> {
  const before = sessionState.get();
  refreshing ??= inTurn(() => exchange(before)).finally(() => (refreshing = undefined));
  return refreshing;
}

async function exchange(before: SessionState) {
  const now = sessionState.get();
  // Another tab did it while this one waited for its turn.
  if (now !== before && now.kind === "signed-in") return;
  try {
    const session = await postOpen("/api/auth/refresh");
    // Signed out while the answer was under way: it must not bring the session back.
    if (before.kind === "signed-in" && sessionState.get().kind === "signed-out") return;
    adopt(session);
    tell({ kind: "signed-in", session });
  } catch (error) {
    if (error instanceof RefusedError && error.status < 500) {
      end(before.kind === "signed-in");
    } else if (before.kind === "signed-in") {
      retryLater();
    } else {
      sessionState.set({ kind: "unreachable" });
    }
    throw error;
  }
}

async function inTurn<T>(action: () => Promise<T>): Promise<T> {
  // Absent outside secure contexts; there a single tab is all that can be promised.
  const locks = (navigator as Partial<Navigator>).locks;
  return locks === undefined ? action() : await locks.request(refreshLock, action);
}

function adopt(session: Session) {
  sessionState.set({ kind: "signed-in", session });
  schedule(Math.max(remaining(session) - refreshAheadMs, remaining(session) / 2, 1_000));
}

function end(ended: boolean) {
  clearTimeout(timer);
  sessionState.set({ kind: "signed-out", ended });
}

const retryLater = () => schedule(5_000);

function schedule(ms: number) {
  clearTimeout(timer);
  // Spread out, so that tabs seldom refresh at the same moment.
  timer = setTimeout(
    () => void refresh().catch(() => undefined),
    Math.min(ms * (0.9 + Math.random() * 0.1), 2 ** 31 - 1),
  );
}

const remaining = (session: Session) => Date.parse(session.expiresAt) - Date.now();

const tell = (news: News) => otherTabs?.postMessage(news);
