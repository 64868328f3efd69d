import { describe, expect, it } from "vitest";
import { isTyping } from "./is-typing";

const inside = (html: string) => {
  document.body.innerHTML = html;
  return document.body.querySelector("b");
};

describe("a key", () => {
  it.each([
    "<dialog><b></b></dialog>",
    "<div role=dialog><b></b></div>",
    "<ul role=menu><b></b></ul>",
  ])("in %s is no shortcut", (html) => expect(isTyping(inside(html))).toBe(true));

  it("on the page is one", () => {
    expect(isTyping(inside("<p><b></b></p>"))).toBe(false);
    expect(isTyping(document)).toBe(false);
  });
});
