import { formatPhone } from "@/lib/phone";

/** Meta writes digits in some places and spaces in others. */
export const showPhone = (phone: string) =>
  /^\d+$/.test(phone) ? formatPhone(`+${phone}`) : phone;
