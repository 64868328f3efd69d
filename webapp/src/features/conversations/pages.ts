export { InboxPage } from "./components/inbox-page";
export { NoConversation } from "./components/no-conversation";
export { ThreadPage } from "./components/thread-page";
