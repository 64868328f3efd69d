import axe from "axe-core";

/** What axe finds wrong; colours are judged in a real browser, where they exist. */
export async function violations(element: Element = document.documentElement) {
  const rules = { "color-contrast": { enabled: false } };
  const result = await axe.run(element, { rules });
  return result.violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.html).join(" ")}`);
}
