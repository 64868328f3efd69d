import { useTranslation } from "react-i18next";
import type { Message } from "@/api/types";
import { duration } from "@/lib/numbers";
import { useThread } from "../../lib/thread-context";

/** What happened, in our words where we know it; WhatsApp's own are English. */
export function SystemBody({ message: { system, text } }: { message: Message }) {
  const { t } = useTranslation();
  const { contactName: name } = useThread();
  const what = system?.what ?? "other";
  switch (what) {
    case "number-changed":
    case "user-id-changed":
    case "identity-changed":
      return t(`system.${what}`, { name });
    case "call":
      return <Call outcome={system?.text ?? ""} />;
    case "call-permission":
      return t(`system.${permissionOf(system?.text)}`, { name });
    case "other":
      return <bdi className="wrap-anywhere">{system?.text ?? text ?? t("type.system")}</bdi>;
  }
}

/** The server says `missed`, `answered`, or `answered` and for how many seconds. */
function Call({ outcome }: { outcome: string }) {
  const { t } = useTranslation();
  const [how, length] = outcome.split(" ");
  const seconds = Number(length);
  if (how === "missed") return t("system.callMissed");
  if (how !== "answered") return t("system.call");
  if (!(seconds > 0)) return t("system.callAnswered");
  return t("system.callAnsweredFor", {
    length: seconds < 60 ? `${seconds} s` : duration(seconds),
  });
}

function permissionOf(response: string | undefined) {
  if (response === "accept") return "callsAllowed";
  return response === "reject" ? "callsRefused" : "callsAnswered";
}
