import { X } from "lucide-react";
import { Toast } from "radix-ui";
import { useStore } from "@/lib/store";
import { dismiss, toasts } from "./toast";

const shownForMs = 6_000;

interface ToasterProps {
  /** What the region is called by screen readers. */
  label: string;
  closeLabel: string;
}

export function Toaster({ label, closeLabel }: ToasterProps) {
  const messages = useStore(toasts);
  return (
    <Toast.Provider duration={shownForMs} label={label} swipeDirection="down">
      {messages.map(({ id, text, action }) => (
        <Toast.Root
          key={id}
          onOpenChange={(open) => !open && dismiss(id)}
          className="appear flex items-center gap-2 rounded-card bg-text py-1.5 pr-1.5 pl-4 text-ground shadow-float"
        >
          <Toast.Description className="flex-1">{text}</Toast.Description>
          {action && (
            <Toast.Action
              altText={action.label}
              onClick={action.run}
              className="min-h-9 rounded-control px-2.5 font-semibold underline underline-offset-4 focus-visible:outline-ground"
            >
              {action.label}
            </Toast.Action>
          )}
          <Toast.Close
            aria-label={closeLabel}
            className="inline-flex size-9 items-center justify-center rounded-control focus-visible:outline-ground"
          >
            <X aria-hidden className="size-4" />
          </Toast.Close>
        </Toast.Root>
      ))}
      <Toast.Viewport
        label={label}
        className="fixed inset-x-4 bottom-24 z-50 mx-auto flex max-w-sm flex-col gap-2 outline-none"
      />
    </Toast.Provider>
  );
}
