export function refusal(from: string, source: string): string | null;
