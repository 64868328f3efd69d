import type { Problem } from "./types";

/** An answer of the server that is not a success. */
export class RefusedError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly retryAfterSeconds: number | null,
    /** The field of the request that is wrong, if it is one. */
    readonly field: string | null = null,
    /** The most there may be, where that was passed. */
    readonly limit: number | null = null,
    /** Another way, if there is one. */
    readonly alternative: string | null = null,
  ) {
    super(`${status} ${code}`);
    this.name = "RefusedError";
  }

  static from(response: Response, problem: unknown) {
    const type = isProblem(problem) ? (problem.type ?? "") : "";
    const retryAfter = Number(response.headers.get("Retry-After") ?? "");
    const { field, limit, alternative } = isProblem(problem) ? problem : {};
    return new RefusedError(
      response.status,
      type.slice(type.lastIndexOf(":") + 1),
      retryAfter > 0 ? retryAfter : null,
      field ?? null,
      limit ?? null,
      alternative ?? null,
    );
  }
}

const isProblem = (value: unknown): value is Problem => typeof value === "object" && value !== null;

/** Worth trying again unchanged: no connection, or a server in trouble. */
export const isPassing = (error: unknown) =>
  !(error instanceof RefusedError) || error.status >= 500;
