import type { ComponentType } from "react";
import type { Message, MessageType } from "@/api/types";
import { knownType } from "../lib/known-type";
import { AudioBody } from "./bodies/audio-body";
import { ChoiceBody } from "./bodies/choice-body";
import { ContactsBody } from "./bodies/contacts-body";
import { DocumentBody } from "./bodies/document-body";
import { FlowBody } from "./bodies/flow-body";
import { ImageBody } from "./bodies/image-body";
import { LocationBody } from "./bodies/location-body";
import { OrderBody } from "./bodies/order-body";
import { QuestionBody } from "./bodies/question-body";
import { StickerBody } from "./bodies/sticker-body";
import { SystemBody } from "./bodies/system-body";
import { TextBody } from "./bodies/text-body";
import { UnsupportedBody } from "./bodies/unsupported-body";
import { VideoBody } from "./bodies/video-body";

/** One body per type of message. */
const bodies: Record<MessageType, ComponentType<{ message: Message }>> = {
  text: TextBody,
  image: ImageBody,
  video: VideoBody,
  audio: AudioBody,
  voice: AudioBody,
  document: DocumentBody,
  sticker: StickerBody,
  location: LocationBody,
  contacts: ContactsBody,
  choice: ChoiceBody,
  flow: FlowBody,
  order: OrderBody,
  buttons: QuestionBody,
  list: QuestionBody,
  template: QuestionBody,
  system: SystemBody,
  unsupported: UnsupportedBody,
};

export function MessageBody({ message }: { message: Message }) {
  const Body = bodies[knownType(message.type)];
  return <Body message={message} />;
}
