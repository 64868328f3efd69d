import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from "@tanstack/react-router";
import { resumeSession, sessionState } from "@/api/session";
import { BrokenPage } from "./pages/broken-page";
import { LoginRoute } from "./pages/login-route";
import { NotFoundPage } from "./pages/not-found-page";
import { UnreachableError } from "./pages/unreachable-error";
import { homePath, safePath } from "./paths";

const root = createRootRoute({ notFoundComponent: NotFoundPage, errorComponent: BrokenPage });

const session = async () => {
  const state = sessionState.get();
  return state.kind === "unknown" || state.kind === "unreachable" ? await resumeSession() : state;
};

interface LoginSearch {
  next?: string;
  ended?: true;
}

const login = createRoute({
  getParentRoute: () => root,
  path: "/login",
  component: LoginRoute,
  validateSearch: (search): LoginSearch => ({
    ...(typeof search.next === "string" ? { next: safePath(search.next) } : {}),
    ...(search.ended === true ? { ended: true } : {}),
  }),
  beforeLoad: async ({ search }) => {
    if ((await session()).kind === "signed-in") throw redirect({ href: search.next ?? homePath });
  },
});

const shell = createRoute({
  getParentRoute: () => root,
  id: "shell",
  component: lazyRouteComponent(() => import("./shell/shell"), "Shell"),
  beforeLoad: async ({ location }) => {
    const state = await session();
    if (state.kind === "signed-in") return;
    if (state.kind !== "signed-out") throw new UnreachableError();
    throw redirect({
      to: "/login",
      search: {
        ...(location.href === homePath || location.href === "/" ? {} : { next: location.href }),
        ...(state.ended ? { ended: true } : {}),
      },
    });
  },
});

const home = createRoute({
  getParentRoute: () => shell,
  path: "/",
  beforeLoad: () => {
    throw redirect({ to: homePath });
  },
});

const conversations = createRoute({
  getParentRoute: () => shell,
  path: "/conversations",
  component: lazyRouteComponent(() => import("@/features/conversations/pages"), "InboxPage"),
});

const noConversation = createRoute({
  getParentRoute: () => conversations,
  path: "/",
  component: lazyRouteComponent(() => import("@/features/conversations/pages"), "NoConversation"),
});

const conversation = createRoute({
  getParentRoute: () => conversations,
  path: "$id",
  component: lazyRouteComponent(() => import("@/features/conversations/pages"), "ThreadPage"),
});

export const router = createRouter({
  routeTree: root.addChildren([
    login,
    shell.addChildren([home, conversations.addChildren([noConversation, conversation])]),
  ]),
  defaultPreload: "intent",
  defaultPendingMs: 300,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
