import type { Message, MessageToSend } from "@/api/types";

type Quote = NonNullable<Message["quote"]>;

export const quoteOf = ({ id, type, text, direction }: Message): Quote => ({
  messageId: id,
  type,
  text,
  direction,
});

/** What is to be sent as the message it will be, for the bubbles to show. */
export const asMessage = (
  conversationId: string,
  body: MessageToSend,
  at: string,
  quoted: Message | undefined,
): Message => ({
  id: body.clientId,
  conversationId,
  clientId: body.clientId,
  direction: "outbound",
  type: body.type,
  text: body.text ?? null,
  status: "queued",
  at,
  author: { kind: "member", id: null, name: null },
  failure: null,
  inboundNo: 0,
  media: null,
  location: placeOf(body),
  cards: body.cards?.map(cardOf) ?? null,
  choice: null,
  flow: null,
  order: null,
  buttons: buttonsOf(body),
  list: listOf(body),
  template: null,
  system: null,
  unsupported: null,
  quote: quoted === undefined ? null : quoteOf(quoted),
  forwarded: "no",
  ad: null,
  product: null,
  reactions: [],
  editedAt: null,
  deletedAt: null,
  times: { sentAt: null, deliveredAt: null, readAt: null, playedAt: null, failedAt: null },
});

type CardToSend = NonNullable<MessageToSend["cards"]>[number];

const cardOf = ({ name, phones, emails, organization }: CardToSend) => ({
  name,
  phones: phones.map((phone) => ({ phone, type: null, whatsAppId: null })),
  emails: (emails ?? []).map((value) => ({ value, type: null })),
  organization: organization ?? null,
  addresses: [],
  urls: [],
  birthday: null,
});

const placeOf = ({ location }: MessageToSend) =>
  location == null
    ? null
    : { ...location, name: location.name ?? null, address: location.address ?? null, url: null };

const buttonsOf = ({ buttons }: MessageToSend) =>
  buttons == null
    ? null
    : { ...buttons, header: buttons.header ?? null, footer: buttons.footer ?? null };

const listOf = ({ list }: MessageToSend) =>
  list == null ? null : { ...list, footer: list.footer ?? null };
