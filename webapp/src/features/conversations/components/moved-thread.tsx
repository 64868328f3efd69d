import { useLayoutEffect } from "react";
import { useNavigate } from "@tanstack/react-router";
import { moveWork } from "../lib/move-work";

/** Leads from a conversation that went into another one to that one: an old link, or a thread open just now. */
export function MovedThread({ from, into }: { from: string; into: string }) {
  const navigate = useNavigate();
  useLayoutEffect(() => {
    moveWork(from, into);
    void navigate({ to: "/conversations/$id", params: { id: into }, replace: true });
  }, [from, into, navigate]);
  return <div className="h-full bg-chat" />;
}
