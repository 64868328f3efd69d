import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

export const admin = { email: "ana@imobiliaria.example", password: "chave-do-portao-azul" };
export const appSecret = "segredo-do-app";

const jar = process.env.IMOBHUB_JAR ?? resolve(import.meta.dirname, "../../bootstrap/target/imobhub.jar");
const java = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, "bin/java") : "java";

/** Starts the real jar in demo mode on an empty data directory, ready for the first request. */
export async function startServer({ demoData = true } = {}) {
  const port = await freePort();
  const data = await mkdtemp(join(tmpdir(), "imobhub-e2e-"));
  const process_ = spawn(java, ["-Xmx512m", "-Dspring.profiles.active=demo", "-jar", jar], {
    env: {
      ...process.env,
      SERVER_PORT: String(port),
      IMOBHUB_DATA_DIR: data,
      IMOBHUB_DEMO_DATA: String(demoData),
      IMOBHUB_ADMIN_EMAIL: admin.email,
      IMOBHUB_ADMIN_PASSWORD: admin.password,
      META_APP_SECRET: appSecret,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  const keep = (chunk) => (output += chunk);
  process_.stdout.on("data", keep);
  process_.stderr.on("data", keep);
  const ended = once(process_, "exit");
  const origin = `http://localhost:${port}`;
  await Promise.race([
    healthy(origin),
    ended.then(() => Promise.reject(new Error(`The server did not start:\n${output}`))),
  ]);
  return {
    origin,
    output: () => output,
    async stop() {
      process_.kill("SIGTERM");
      await ended;
      await rm(data, { recursive: true, force: true });
    },
  };
}

async function freePort() {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address();
  probe.close();
  await once(probe, "close");
  return port;
}

async function healthy(origin) {
  const deadline = Date.now() + 110_000;
  while (Date.now() < deadline) {
    const answer = await fetch(`${origin}/health`).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((again) => setTimeout(again, 200));
  }
  throw new Error("The server was not healthy in time.");
}
