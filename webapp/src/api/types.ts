import type { components } from "./schema";

/** The only place that knows how the generated types are called. */
type Schemas = components["schemas"];

export type User = Schemas["User"];
export type Role = User["role"];
export type Session = Schemas["Session"];
export type ConversationSummary = Schemas["ConversationSummary"];
export type ConversationPage = Schemas["ConversationPage"];
export type LastMessage = NonNullable<ConversationSummary["lastMessage"]>;
export type Message = Schemas["Message"];
export type MessagePage = Schemas["MessagePage"];
export type MessageStatus = Message["status"];
export type Failure = NonNullable<Message["failure"]>;
export type Problem = Partial<Schemas["Problem"]>;
