import { lazy, Suspense, useState } from "react";
import type { User } from "@/api/types";
import { AccountButton } from "./account-button";

const load = () => import("./opened-account-menu");
const OpenedAccountMenu = lazy(async () => ({ default: (await load()).OpenedAccountMenu }));

/** The menu itself is fetched when somebody reaches for it. */
export function AccountMenu({ me }: { me: User }) {
  const [wanted, setWanted] = useState(false);
  const button = (
    <AccountButton
      me={me}
      aria-expanded={false}
      onPointerEnter={() => void load()}
      onFocus={() => void load()}
      onClick={() => setWanted(true)}
    />
  );
  return wanted ? (
    <Suspense fallback={button}>
      <OpenedAccountMenu me={me} />
    </Suspense>
  ) : (
    button
  );
}
