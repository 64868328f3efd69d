import "@testing-library/jest-dom/vitest";
import { cleanup } from "@testing-library/react";
import i18next from "i18next";
import { afterAll, afterEach, beforeAll } from "vitest";
import { startI18n, withTexts } from "@/i18n";
import { server } from "./server";

class NoResizing implements ResizeObserver {
  observe() {
    return undefined;
  }
  unobserve() {
    return undefined;
  }
  disconnect() {
    return undefined;
  }
}

// jsdom lays nothing out: a window of 800 px with rows of 60 px has to do.
globalThis.ResizeObserver = NoResizing;
Object.defineProperties(HTMLElement.prototype, {
  offsetHeight: {
    get(this: HTMLElement) {
      return this.hasAttribute("data-index") ? 60 : 800;
    },
  },
  offsetWidth: { get: () => 400 },
  clientHeight: { get: () => 800 },
  clientWidth: { get: () => 400 },
});
Element.prototype.scrollTo = () => undefined;
window.scrollTo = () => undefined;
window.matchMedia = (query) =>
  Object.assign(new EventTarget(), {
    matches: query === "(pointer: fine)",
    media: query,
    onchange: null,
    addListener: () => undefined,
    removeListener: () => undefined,
  });

beforeAll(async () => {
  server.listen({ onUnhandledRequest: "error" });
  if (!i18next.isInitialized) await startI18n();
  await Promise.all([
    withTexts("messages", Promise.resolve()),
    withTexts("deliveries", Promise.resolve()),
  ]);
});
afterEach(() => {
  cleanup();
  server.resetHandlers();
  sessionStorage.clear();
});
afterAll(() => server.close());
