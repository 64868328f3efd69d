import { describe, expect, it } from "vitest";
import { refusal } from "../../eslint/import-zones.js";

describe("import zones", () => {
  it.each([
    ["features/team/components/a.tsx", "@/features/conversations"],
    ["features/team/components/a.tsx", "../../conversations/api/cache"],
    ["features/conversations/api/a.ts", "@/app/router"],
    ["components/ui/button.tsx", "@/features/team"],
    ["components/ui/button.tsx", "@/api/types"],
    ["lib/time.ts", "@/i18n"],
    ["app/router.tsx", "@/features/conversations/api/cache"],
  ])("keep %s from importing %s", (from, source) => {
    expect(refusal(from, source)).not.toBeNull();
  });

  it.each([
    ["features/team/components/a.tsx", "../lib/credentials"],
    ["features/team/components/a.tsx", "@/components/ui/button"],
    ["app/router.tsx", "@/features/conversations/pages"],
    ["app/shell/shell.tsx", "@/features/team"],
    ["components/ui/button.tsx", "./cn"],
    ["components/ui/button.tsx", "react"],
  ])("let %s import %s", (from, source) => {
    expect(refusal(from, source)).toBeNull();
  });
});
