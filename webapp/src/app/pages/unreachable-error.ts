/** The server did not answer whether there is a session. */
export class UnreachableError extends Error {}
