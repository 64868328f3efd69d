const families = {
  token: [0, 102, 104, 190],
  permission: [3, 10, 131005],
  number: [33],
  policy: [368, 130497, 131031, 131064],
  displayName: [131037],
  payment: [131042, 134011],
  registration: [131045, 133004, 133005, 133006, 133008, 133009, 133010, 133015, 133016],
  window: [131047],
  undeliverable: [131026],
  optedOut: [130403, 131050],
  marketingCap: [130472, 131049, 131063],
  pair: [131056],
  throughput: [4, 17, 32, 613, 80007, 130429],
  spam: [131048],
  temporary: [1, 2, 131000, 131016, 131057, 2494100],
  media: [131052, 131053],
  testList: [131030],
  self: [131021],
  request: [100, 131008, 131009, 131051, 131062, 135000],
} as const;

export type ErrorFamily = keyof typeof families | "template" | "other";

const byCode = new Map<number, ErrorFamily>(
  Object.entries(families).flatMap(([family, codes]) =>
    codes.map((code) => [code, family as ErrorFamily] as const),
  ),
);

const within = (code: number, from: number, to: number) => code >= from && code <= to;

/** What Meta's error code is about (wire-formats.md §10). */
export function familyOf(code: number): ErrorFamily {
  if (within(code, 200, 299)) return "permission";
  if (within(code, 132000, 132099)) return "template";
  return byCode.get(code) ?? "other";
}
