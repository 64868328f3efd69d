import type { Channel, ChannelAlert, ConversationSummary, Media, Message, User } from "@/api/types";
import messages from "./messages.json";

export const me: User = {
  id: "00000000-0000-4000-8000-000000000001",
  name: "Roberta Lima",
  email: "roberta@imobiliaria.com.br",
  role: "AGENT",
};

export const aMessage = (over: Partial<Message> = {}): Message => ({
  id: "m1",
  conversationId: "c1",
  clientId: null,
  direction: "inbound",
  type: "text",
  text: "Oi, o apartamento ainda está disponível?",
  status: "received",
  at: "2026-11-23T12:00:00Z",
  author: { kind: "contact", id: null, name: null },
  failure: null,
  inboundNo: 1,
  media: null,
  location: null,
  cards: null,
  choice: null,
  flow: null,
  order: null,
  buttons: null,
  list: null,
  template: null,
  system: null,
  unsupported: null,
  quote: null,
  forwarded: "no",
  ad: null,
  product: null,
  reactions: [],
  editedAt: null,
  deletedAt: null,
  times: { sentAt: null, deliveredAt: null, readAt: null, playedAt: null, failedAt: null },
  ...over,
});

export type Sample = keyof typeof messages;
export const samples = Object.keys(messages) as Sample[];

/** A message of a kind, as the server tells it; the browser tests use the same ones. */
export const aSample = (name: Sample, over: Partial<Message> = {}): Message =>
  aMessage({ id: name, text: null, ...(messages[name] as Partial<Message>), ...over });

export const aFile = (over: Partial<Media> = {}): Media => ({
  ...(messages.image.media as Media),
  ...over,
});

type Card = NonNullable<Message["cards"]>[number];
export const aCard = (over: Partial<Card> = {}): Card => ({
  ...(messages.contacts.cards[0] as Card),
  ...over,
});

export const aConversation = (over: Partial<ConversationSummary> = {}): ConversationSummary => ({
  id: "c1",
  contact: {
    id: "p1",
    name: "Marina Souza",
    phone: "+5511987654321",
    username: null,
    unreachable: false,
  },
  channel: { id: "w1", name: "Vendas", kind: "WHATSAPP_CLOUD" },
  lastMessage: {
    id: "m1",
    type: "text",
    text: "Oi, o apartamento ainda está disponível?",
    direction: "inbound",
    at: "2026-11-23T12:00:00Z",
    status: "received",
    deleted: false,
  },
  inboundCount: 1,
  unreadCount: 1,
  assignee: null,
  window: {
    open: true,
    until: new Date(Date.now() + 20 * 3_600_000).toISOString(),
    freeUntil: null,
  },
  ...over,
});

export const aChannel = (over: Partial<Channel> = {}): Channel => ({
  id: "w1",
  kind: "WHATSAPP_CLOUD",
  name: "Vendas",
  phoneNumberId: "200000000000201",
  wabaId: "100000000000101",
  displayPhoneNumber: "+55 11 4000-0101",
  graphVersion: "v25.0",
  state: "CONNECTED",
  trouble: null,
  health: {
    quality: "GREEN",
    limit: "TIER_2K",
    throughput: "STANDARD",
    verifiedName: "Imobiliária Exemplo",
    nameDecision: "APPROVED",
    nameReason: null,
    numberStatus: "CONNECTED",
    historyDeclined: false,
    ban: null,
    restrictions: [],
  },
  lastWebhookAt: null,
  lastError: null,
  presence: { readReceipts: true, typing: true },
  capabilities: {
    windowHours: 24,
    textLimit: 4096,
    captionLimit: 1024,
    features: ["QUOTES", "REACTIONS", "LOCATION", "CONTACTS", "CHOICES", "TEMPLATES", "PRESENCE"],
    files: [
      {
        kind: "image",
        types: ["image/jpeg", "image/png", "image/webp"],
        maxBytes: 100 * 1024 * 1024,
        captioned: true,
      },
      { kind: "voice", types: ["audio/ogg"], maxBytes: 16 * 1024 * 1024, captioned: false },
    ],
    choices: {
      header: 60,
      body: 1024,
      footer: 60,
      buttons: 3,
      buttonTitle: 20,
      listBody: 4096,
      listButton: 20,
      sectionTitle: 24,
      rows: 10,
      rowTitle: 24,
      rowDescription: 72,
    },
  },
  createdAt: "2026-11-01T12:00:00Z",
  ...over,
});

export const anAlert = (over: Partial<ChannelAlert> = {}): ChannelAlert => ({
  id: "a1",
  level: "CRITICAL",
  kind: "PIN_RESET_REQUESTED",
  channelId: "w1",
  wabaId: null,
  about: "PIN_RESET_REQUEST",
  words: null,
  until: null,
  at: "2026-11-23T12:00:00Z",
  ...over,
});
