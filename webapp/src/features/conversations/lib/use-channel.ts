import { useQuery } from "@tanstack/react-query";
import { channelsQuery } from "@/api/channels";
import type { Channel, ConversationSummary } from "@/api/types";

/** The channel of a conversation, with its state and what it is capable of; undefined until it is known. */
export const useChannel = ({ channel }: ConversationSummary): Channel | undefined =>
  useQuery(channelsQuery).data?.find(({ id }) => id === channel.id);
