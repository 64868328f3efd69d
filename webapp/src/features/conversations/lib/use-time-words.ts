export { useTimeWords } from "@/lib/use-time-words";
