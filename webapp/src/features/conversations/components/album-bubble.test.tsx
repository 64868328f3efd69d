import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { violations } from "@/test/axe";
import { aSample } from "@/test/samples";
import { noThread, ThreadContextProvider } from "../lib/thread-context";
import { AlbumBubble } from "./album-bubble";

const openPicture = vi.fn();
const picture = (id: string) => aSample("image", { id, text: null });

function show(count: number) {
  const [first, ...rest] = Array.from({ length: count }, (_, index) => picture(`p${index}`));
  return render(
    <QueryClientProvider client={new QueryClient()}>
      <ThreadContextProvider
        value={{ ...noThread, contactName: "Marina Souza", jumpTo: () => undefined, openPicture }}
      >
        <AlbumBubble messages={[first ?? picture("p0"), ...rest]} opens />
      </ThreadContextProvider>
    </QueryClientProvider>,
  );
}

describe("an album", () => {
  it("shows up to four pictures, each to be opened", async () => {
    const { container } = show(4);
    expect(screen.getAllByRole("button", { name: "Abrir foto" })).toHaveLength(4);
    expect(screen.getByRole("article", { name: /Marina Souza, 4 fotos/ })).toBeVisible();
    expect(await violations(container)).toEqual([]);
  });

  it("leads to those that do not fit", async () => {
    show(7);
    expect(screen.getAllByRole("button")).toHaveLength(4);
    await userEvent.click(screen.getByRole("button", { name: "Ver mais 4 fotos" }));
    expect(openPicture).toHaveBeenCalledWith("p3");
  });
});
