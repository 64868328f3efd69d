import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from "@tanstack/react-router";
import { resumeSession, sessionState } from "@/api/session";
import { withTexts } from "@/i18n";
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

const inbox = () => withTexts("messages", import("@/features/conversations/pages"));

const conversations = createRoute({
  getParentRoute: () => shell,
  path: "/conversations",
  component: lazyRouteComponent(inbox, "InboxPage"),
});

const noConversation = createRoute({
  getParentRoute: () => conversations,
  path: "/",
  component: lazyRouteComponent(inbox, "NoConversation"),
});

const conversation = createRoute({
  getParentRoute: () => conversations,
  path: "$id",
  component: lazyRouteComponent(inbox, "ThreadPage"),
});

interface DeliveriesSearch {
  state?: string;
  source?: string;
  q?: string;
}

/** What looks like a number in the address is text all the same. */
const text = (value: unknown) =>
  typeof value === "string" || typeof value === "number" ? String(value) : undefined;

const deliveriesPages = () => withTexts("deliveries", import("@/features/deliveries/pages"));

const deliveries = createRoute({
  getParentRoute: () => shell,
  path: "/entregas",
  component: lazyRouteComponent(deliveriesPages, "DeliveriesPage"),
  validateSearch: ({ state, source, q }): DeliveriesSearch =>
    Object.fromEntries(
      Object.entries({ state: text(state), source: text(source), q: text(q) }).filter(
        ([, value]) => value !== undefined,
      ),
    ),
  beforeLoad: async () => {
    const state = await session();
    if (state.kind === "signed-in" && state.session.user.role !== "ADMIN") {
      throw redirect({ to: homePath });
    }
  },
});

const noDelivery = createRoute({
  getParentRoute: () => deliveries,
  path: "/",
  component: lazyRouteComponent(deliveriesPages, "NoDelivery"),
});

const delivery = createRoute({
  getParentRoute: () => deliveries,
  path: "$id",
  component: lazyRouteComponent(deliveriesPages, "DeliveryPage"),
});

interface ChannelsSearch {
  /** The form that is open: `new`, or the id of the channel that is reconnected. */
  form?: string;
}

const channels = createRoute({
  getParentRoute: () => shell,
  path: "/canais",
  component: lazyRouteComponent(() => import("@/features/channels/pages"), "ChannelsPage"),
  validateSearch: (search): ChannelsSearch =>
    typeof search.form === "string" ? { form: search.form } : {},
});

export const router = createRouter({
  routeTree: root.addChildren([
    login,
    shell.addChildren([
      home,
      conversations.addChildren([noConversation, conversation]),
      deliveries.addChildren([noDelivery, delivery]),
      channels,
    ]),
  ]),
  defaultPreload: "intent",
  defaultPendingMs: 300,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
