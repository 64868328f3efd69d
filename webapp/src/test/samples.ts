import type { ConversationSummary, Message, User } from "@/api/types";

export const me: User = {
  id: "00000000-0000-4000-8000-000000000001",
  name: "Roberta Lima",
  email: "roberta@imobiliaria.com.br",
  role: "AGENT",
};

export const aMessage = (over: Partial<Message> = {}): Message => ({
  id: "m1",
  clientId: null,
  direction: "inbound",
  type: "text",
  text: "Oi, o apartamento ainda está disponível?",
  status: "received",
  at: "2026-11-23T12:00:00Z",
  author: { kind: "contact", id: "p1", name: "Marina Souza" },
  failure: null,
  inboundNo: 1,
  ...over,
});

export const aConversation = (over: Partial<ConversationSummary> = {}): ConversationSummary => ({
  id: "c1",
  contact: { id: "p1", name: "Marina Souza", phone: "+5511987654321" },
  channel: { id: "w1", name: "Vendas", kind: "WHATSAPP_CLOUD" },
  lastMessage: {
    id: "m1",
    type: "text",
    text: "Oi, o apartamento ainda está disponível?",
    direction: "inbound",
    at: "2026-11-23T12:00:00Z",
    status: "received",
  },
  inboundCount: 1,
  unreadCount: 1,
  assignee: null,
  window: { open: true, until: new Date(Date.now() + 20 * 3_600_000).toISOString() },
  ...over,
});
