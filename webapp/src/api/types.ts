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
export type MessagePage = Schemas["PageMessageView"];
export type MessageStatus = Message["status"];
export type Failure = Schemas["Failure"];

/** A refusal as RFC 9457 writes it; anything may be missing when a proxy answers in the server's place. */
export interface Problem {
  type?: string;
  title?: string;
  status?: number;
  detail?: string;
  field?: string;
  errors?: { field: string; reason: string }[];
}
