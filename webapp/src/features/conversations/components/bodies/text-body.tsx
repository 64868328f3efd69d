import type { Message } from "@/api/types";
import { BubbleText } from "../bubble-text";

export function TextBody({ message }: { message: Message }) {
  return <BubbleText text={message.text ?? ""} />;
}
