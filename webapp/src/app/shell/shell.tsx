import { lazy, Suspense, useEffect } from "react";
import { QueryClientProvider } from "@tanstack/react-query";
import { Outlet, useMatchRoute } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useMe } from "@/api/use-me";
import { cn } from "@/components/ui/cn";
import { toasts } from "@/components/ui/toast";
import {
  Arrivals,
  claimWork,
  useLiveConversations,
  useUnreadConversations,
} from "@/features/conversations";
import { queryClient } from "../query-client";
import { ConnectionBanner } from "./connection-banner";
import { Navigation } from "./navigation";
import { showUnread } from "./unread-title";

const Toaster = lazy(async () => ({ default: (await import("@/components/ui/toaster")).Toaster }));

/** Around every page of somebody who is signed in. */
export function Shell() {
  return (
    <QueryClientProvider client={queryClient}>
      <Desk />
    </QueryClientProvider>
  );
}

/** Keeps the live feed open, whatever page is shown. */
function Desk() {
  const { t } = useTranslation();
  const me = useMe();
  const unread = useUnreadConversations();
  useLiveConversations();
  const said = useStore(toasts).length > 0;
  useEffect(() => showUnread(unread), [unread]);
  const member = me?.id;
  useEffect(() => {
    if (member !== undefined) claimWork(member);
  }, [member]);

  const inThread = useMatchRoute()({ to: "/conversations/$id" }) !== false;
  if (me === null) return null;
  return (
    <div className="flex h-dvh flex-col">
      <a
        href="#content"
        className="absolute top-2 left-2 z-50 -translate-y-20 rounded-control bg-accent px-4 py-2.5 font-medium text-on-accent focus:translate-y-0"
      >
        {t("app.skipToContent")}
      </a>
      <ConnectionBanner />
      <div className="flex min-h-0 flex-1 flex-col-reverse tablet:flex-row">
        <Navigation me={me} unread={unread} className={cn(inThread && "max-tablet:hidden")} />
        <main id="content" tabIndex={-1} className="min-h-0 min-w-0 flex-1 outline-none">
          <Outlet />
        </main>
      </div>
      <Arrivals />
      {said && (
        <Suspense>
          <Toaster label={t("shell.notices")} closeLabel={t("shell.dismiss")} />
        </Suspense>
      )}
    </div>
  );
}
