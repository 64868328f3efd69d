import { lazy } from "react";
import type { User } from "@/api/types";
import { MenuOnDemand } from "@/components/ui/menu-on-demand";
import { AccountButton } from "./account-button";

const load = () => import("./opened-account-menu");
const OpenedAccountMenu = lazy(async () => ({ default: (await load()).OpenedAccountMenu }));

export function AccountMenu({ me }: { me: User }) {
  return (
    <MenuOnDemand button={<AccountButton me={me} />} load={load}>
      <OpenedAccountMenu me={me} />
    </MenuOnDemand>
  );
}
