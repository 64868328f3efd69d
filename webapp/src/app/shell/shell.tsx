import { lazy, Suspense, useEffect, useState } from "react";
import { QueryClientProvider } from "@tanstack/react-query";
import { Outlet, useMatchRoute } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useMe } from "@/api/use-me";
import { cn } from "@/components/ui/cn";
import { toasts } from "@/components/ui/toast";
import { withTexts } from "@/i18n";
import { useStore } from "@/lib/store";
import { queryClient } from "../query-client";
import { ConnectionBanner } from "./connection-banner";
import { Navigation } from "./navigation";
import { showUnread } from "./unread-title";

const Toaster = lazy(async () => ({ default: (await import("@/components/ui/toaster")).Toaster }));

const ConversationsFeed = lazy(async () => ({
  default: (await withTexts("messages", import("@/features/conversations"))).ConversationsFeed,
}));

const ChannelBanner = lazy(async () => ({
  default: (await import("@/features/channels")).ChannelBanner,
}));

/** Around every page of somebody who is signed in. */
export function Shell() {
  const { t } = useTranslation();
  const me = useMe();
  const [unread, setUnread] = useState(0);
  const said = useStore(toasts).length > 0;
  const matches = useMatchRoute();
  const inDetail = [matches({ to: "/conversations/$id" }), matches({ to: "/entregas/$id" })].some(
    Boolean,
  );
  useEffect(() => showUnread(unread), [unread]);

  if (me === null) return null;
  return (
    <QueryClientProvider client={queryClient}>
      <div className="flex h-dvh flex-col">
        <a
          href="#content"
          className="absolute top-2 left-2 z-50 -translate-y-20 rounded-control bg-accent px-4 py-2.5 font-medium text-on-accent focus:translate-y-0"
        >
          {t("app.skipToContent")}
        </a>
        <ConnectionBanner />
        <Suspense>
          <ChannelBanner />
        </Suspense>
        <div className="flex min-h-0 flex-1 flex-col-reverse tablet:flex-row">
          <Navigation me={me} unread={unread} className={cn(inDetail && "max-tablet:hidden")} />
          <main id="content" tabIndex={-1} className="min-h-0 min-w-0 flex-1 outline-none">
            <Outlet />
          </main>
        </div>
        <Suspense>
          <ConversationsFeed onUnread={setUnread} />
        </Suspense>
        <Suspense>
          {said && <Toaster label={t("shell.notices")} closeLabel={t("shell.dismiss")} />}
        </Suspense>
      </div>
    </QueryClientProvider>
  );
}
