/** The address if it leads to a web page, whatever somebody wrote into it; never a script. */
export function webAddress(text: string | null): URL | null {
  const url = text === null ? null : URL.parse(text);
  return url !== null && (url.protocol === "https:" || url.protocol === "http:") ? url : null;
}

/** Hands a text to the browser as a file to keep. */
export function download(name: string, type: string, text: string) {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // The click is answered later, in some browsers.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
