import { lazy, Suspense } from "react";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { homePath } from "../paths";

const LoginPage = lazy(async () => ({
  default: (await import("@/features/team/pages")).LoginPage,
}));

const route = getRouteApi("/login");

export function LoginRoute() {
  const { next, ended } = route.useSearch();
  const navigate = useNavigate();
  return (
    <Suspense>
      <LoginPage
        ended={ended === true}
        onSignedIn={() => void navigate({ href: next ?? homePath, replace: true })}
      />
    </Suspense>
  );
}
