import { createHmac } from "node:crypto";
import { appSecret } from "./server.mjs";

/** Posts a body as Meta does, signed over its very bytes. */
export const deliver = (origin, body, secret = appSecret) =>
  fetch(`${origin}/webhook`, {
    method: "POST",
    body,
    headers: {
      "Content-Type": "application/json",
      "X-Hub-Signature-256": `sha256=${createHmac("sha256", secret).update(body).digest("hex")}`,
    },
  });
