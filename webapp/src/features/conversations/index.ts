export { useLiveConversations } from "./api/live";
export { useUnreadConversations } from "./api/use-unread";
export { Arrivals } from "./components/arrivals";
export { claimWork, forgetWork } from "./lib/forget-work";
