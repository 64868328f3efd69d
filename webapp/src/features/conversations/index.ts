export { ConversationsFeed } from "./components/conversations-feed";
export { forgetWork } from "./lib/forget-work";
