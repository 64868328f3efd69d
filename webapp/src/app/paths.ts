export const homePath = "/conversations";

/** A page of this app to return to; anything that could lead elsewhere becomes the home page. */
export function safePath(path: string): string {
  return /^\/(?![/\\])/.test(path) && !path.startsWith("/login") ? path : homePath;
}
