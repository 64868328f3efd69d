import { useState } from "react";
import { Plus, X } from "lucide-react";
import { lengthOf } from "../../lib/text-length";
import { useTranslation } from "react-i18next";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { Counted, PanelForm } from "./parts";
import type { PanelContentProps } from "./panels";

const longest = 256;
const mostPhones = 5;

const isPhone = (text: string) =>
  /^[+\d][\d\s().-]*$/.test(text) &&
  [8, 15].every((bound, i) => {
    const digits = text.replace(/\D/g, "").length;
    return i === 0 ? digits >= bound : digits <= bound;
  });
const isMail = (text: string) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text);

/** Somebody's card: a name and at least one number. */
export function ContactPanel({ onSend }: PanelContentProps) {
  const { t } = useTranslation();
  const [name, setName] = useState("");
  const [phones, setPhones] = useState([""]);
  const [email, setEmail] = useState("");
  const [organization, setOrganization] = useState("");
  const given = phones.map((phone) => phone.trim()).filter((phone) => phone !== "");
  const wrongMail = email.trim() !== "" && !isMail(email.trim());
  const complete =
    name.trim() !== "" &&
    given.length > 0 &&
    given.every(isPhone) &&
    !wrongMail &&
    [name, organization, email].every((text) => lengthOf(text) <= longest);

  return (
    <PanelForm
      onSend={onSend}
      missing={t("card.missing")}
      said={
        complete
          ? {
              type: "contacts",
              cards: [
                {
                  name: name.trim(),
                  phones: given,
                  emails: email.trim() === "" ? [] : [email.trim()],
                  organization: organization.trim() || null,
                },
              ],
            }
          : null
      }
    >
      <Counted label={t("card.name")} value={name} limit={longest} onChange={setName} />
      {phones.map((phone, index) => (
        <Counted
          key={index}
          label={t("card.phone", { number: index + 1 })}
          value={phone}
          limit={Infinity}
          onChange={(next) => setPhones(phones.with(index, next))}
          error={phone.trim() !== "" && !isPhone(phone.trim()) ? t("card.wrongPhone") : undefined}
          end={
            phones.length > 1 && (
              <IconButton
                label={t("card.removePhone", { number: index + 1 })}
                onClick={() => setPhones(phones.toSpliced(index, 1))}
              >
                <X aria-hidden className="size-4" />
              </IconButton>
            )
          }
        />
      ))}
      {phones.length < mostPhones && (
        <Button look="bare" onClick={() => setPhones([...phones, ""])} className="self-start">
          <Plus aria-hidden className="size-4" />
          {t("card.addPhone")}
        </Button>
      )}
      <Counted
        label={t("card.email")}
        value={email}
        limit={longest}
        onChange={setEmail}
        error={wrongMail ? t("card.wrongEmail") : undefined}
        optional
      />
      <Counted
        label={t("card.organization")}
        value={organization}
        limit={longest}
        onChange={setOrganization}
        optional
      />
    </PanelForm>
  );
}
