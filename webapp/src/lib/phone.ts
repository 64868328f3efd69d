const brazilian = /^\+55(\d{2})(\d{4,5})(\d{4})$/;

/** `+5511987654321` as people read it: `+55 11 98765-4321`. Other countries stay as they are. */
export function formatPhone(e164: string): string {
  const [, area, start, end] = brazilian.exec(e164) ?? [];
  return area === undefined ? e164 : `+55 ${area} ${start ?? ""}-${end ?? ""}`;
}
