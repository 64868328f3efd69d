import {
  Ban,
  CircleHelp,
  ClipboardList,
  Contact,
  FileText,
  Image,
  Info,
  LayoutTemplate,
  ListChecks,
  MapPin,
  MessageSquareText,
  Mic,
  MousePointerClick,
  Music,
  ShoppingBag,
  Sticker,
  Video,
  type LucideIcon,
} from "lucide-react";
import type { MessageType } from "@/api/types";

export const typeIcons: Record<MessageType, LucideIcon> = {
  text: MessageSquareText,
  image: Image,
  video: Video,
  audio: Music,
  voice: Mic,
  document: FileText,
  sticker: Sticker,
  location: MapPin,
  contacts: Contact,
  choice: ListChecks,
  flow: ClipboardList,
  order: ShoppingBag,
  buttons: MousePointerClick,
  list: ListChecks,
  template: LayoutTemplate,
  system: Info,
  unsupported: CircleHelp,
};

export const DeletedIcon = Ban;
