import { readdirSync } from "node:fs";
import path from "node:path";

const src = path.resolve(import.meta.dirname, "../src");
const features = readdirSync(path.join(src, "features"), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => `features/${entry.name}`);

/** What each zone may import, beside itself. The zones of the features come from their folders. */
const shared = ["components", "lib", "api", "i18n", "styles"];
const zones = new Map([
  ["lib", []],
  ["i18n", ["lib"]],
  ["api", ["lib"]],
  ["components/ui", ["lib"]],
  ...features.map((feature) => [feature, shared]),
]);

/** The only doors of a feature: `index` is light, `pages` is loaded with its route. */
const doors = ["index", "pages"];

const isIn = (file, zone) => file === zone || file.startsWith(`${zone}/`);

function target(source, from) {
  if (source.startsWith("@/")) return source.slice(2);
  if (source.startsWith(".")) {
    return path.relative(src, path.resolve(src, path.dirname(from), source)).replaceAll("\\", "/");
  }
  return null;
}

/** Says why `from` may not import `source`, or null when it may. Both are relative to `src`. */
export function refusal(from, source) {
  const to = target(source, from);
  if (to === null || isIn(from, "test") || /\.test\.tsx?$/.test(from)) return null;
  const zone = [...zones.keys()].find((name) => isIn(from, name));
  if (zone !== undefined) {
    const allowed = [zone, ...zones.get(zone)];
    return allowed.some((name) => isIn(to, name)) ? null : `${zone} may not import ${to}`;
  }
  const feature = features.find((name) => isIn(to, name));
  const door = feature === undefined ? "" : to.slice(feature.length + 1);
  return feature === undefined || door === "" || doors.includes(door)
    ? null
    : `${feature} is entered through ${doors.join(" or ")}, not ${door}`;
}

export default {
  meta: { type: "problem", schema: [], messages: { zone: "{{ why }}" } },
  create(context) {
    const from = path.relative(src, context.filename).replaceAll("\\", "/");
    const check = (node) => {
      const why = node.source && refusal(from, String(node.source.value));
      if (why) context.report({ node: node.source, messageId: "zone", data: { why } });
    };
    return {
      ImportDeclaration: check,
      ImportExpression: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
    };
  },
};
