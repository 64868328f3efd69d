import type { components } from "./schema";

/** The only place that knows how the generated types are called. */
type Schemas = components["schemas"];

export type User = Schemas["User"];
export type Role = User["role"];
export type Session = Schemas["SessionOpened"];
/** As somebody in particular sees it; only live events, which everybody gets, count nothing as unread. */
export type ConversationSummary = Schemas["ConversationSummary"] & { unreadCount: number };
export interface ConversationPage {
  items: ConversationSummary[];
  next: string | null;
}
export type LastMessage = Schemas["LastMessage"];
export type Message = Schemas["MessageView"];
export type MessageType = Message["type"];
export type MessagePage = Schemas["MessagePage"];
/** What one may say: the JSON of a message to send. */
export type MessageToSend = Schemas["MessageToSend"];
/** A message that is to be sent later. */
export type Scheduled = Schemas["ScheduledView"];
export type MessageVersion = Schemas["MessageVersion"];
export type Media = Schemas["MediaView"];
export type MessageStatus = Message["status"];
export type Failure = Schemas["Failure"];

export type Delivery = Schemas["DeliveryItem"];
export type DeliveryState = Delivery["state"];
export type DeliveryPage = Schemas["PageDeliveryItem"];
export type OpenedDelivery = Schemas["OpenedDelivery"];
export type DeliverySummary = Schemas["DeliverySummary"];
export type Channel = Schemas["ChannelView"];
export type Presence = Schemas["Presence"];
export type Capabilities = Channel["capabilities"];
/** A file that was brought to the server to be sent. */
export type Attachment = Schemas["AttachmentView"] & { type: MessageToSend["type"] };
export type ChannelHealth = Schemas["HealthView"];
export type ChannelAlert = Schemas["AlertView"];
export type Connection = Schemas["Connection"];

/** A refusal as RFC 9457 writes it; anything may be missing when a proxy answers in the server's place. */
export interface Problem {
  type?: string;
  title?: string;
  status?: number;
  detail?: string;
  field?: string;
  limit?: number;
  alternative?: string;
  errors?: { field: string; reason: string }[];
}

export type MessageTemplate = Schemas["MessageTemplate"];
export type TemplateChoice = Schemas["TemplateChoice"];
export type TemplateToSend = Schemas["TemplateToSend"];
export type NumberOwner = Schemas["NumberOwner"];
