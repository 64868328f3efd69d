import { lazy, Suspense } from "react";
import { useNavigate } from "@tanstack/react-router";
import { useStore } from "@/lib/store";
import { composerAction } from "../lib/composer-actions";

const TemplateWindow = lazy(() => import("./templates/template-window"));
const NewConversation = lazy(() => import("./templates/new-conversation"));

const close = () => composerAction.set(null);

/** The windows that bubbles, the composer and the list ask for; their code comes when they are opened. */
export function ComposerWindows() {
  const action = useStore(composerAction);
  const navigate = useNavigate();
  if (action === null) return null;
  const open = (id: string) => {
    close();
    void navigate({ to: "/conversations/$id", params: { id } });
  };
  return (
    <Suspense>
      {action.kind === "template" ? (
        <TemplateWindow conversationId={action.conversationId} onClose={close} />
      ) : (
        <NewConversation phone={action.phone ?? ""} onOpen={open} onClose={close} />
      )}
    </Suspense>
  );
}
