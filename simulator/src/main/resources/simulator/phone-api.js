const api = '/simulator/api';

/** Asks the simulator; fails with the HTTP status as its message. */
export async function call(method, path, body) {
  const response = await fetch(api + path, {
    method,
    headers: body ? { 'Content-Type': 'application/json' } : {},
    body: body ? JSON.stringify(body) : undefined,
  });
  if (!response.ok) throw new Error(String(response.status));
  return response.status === 204 ? null : response.json();
}

export const personPath = (waId, rest = '') => `/people/${encodeURIComponent(waId)}${rest}`;

/** Brings a file of one's own and gives its id. */
export async function bring(file) {
  const response = await fetch(`${api}/media?filename=${encodeURIComponent(file.name)}`, {
    method: 'POST',
    headers: { 'Content-Type': file.type || 'application/octet-stream' },
    body: file,
  });
  if (!response.ok) throw new Error(String(response.status));
  return (await response.json()).id;
}

export const mediaUrl = (id) => `${api}/media/${encodeURIComponent(id)}`;
export const sampleUrl = (name) => `${api}/samples/${encodeURIComponent(name)}`;
export const events = () => new EventSource(`${api}/phone/events`);

/** An id in WhatsApp's shape, so that a message is known before it is sent. */
export function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(24));
  return `wamid.${btoa(String.fromCharCode(...bytes))}`;
}
