export { ChannelBanner } from "./components/channel-banner";
