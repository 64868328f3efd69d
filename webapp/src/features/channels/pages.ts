import "@/i18n/channels";

export { ChannelsPage } from "./components/channels-page";
