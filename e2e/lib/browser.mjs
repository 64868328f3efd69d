import { existsSync } from "node:fs";
import { chromium } from "playwright-core";
import { admin } from "./server.mjs";

const program =
  process.env.CHROMIUM ??
  ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find((path) => existsSync(path));

/** A headless Chromium that talks to nobody but the pages it is shown, with more switches if need be. */
export const openBrowser = (more = []) =>
  chromium.launch({
    executablePath: program,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      ...more,
    ],
  });

export const desktop = { width: 1440, height: 900 };
export const tablet = { width: 820, height: 1180 };
export const phone = { width: 390, height: 844 };

/** A page of somebody new: own cookies, own storage. What the browser complains about is collected in `complaints`. */
export async function openPage(browser, origin, { viewport = desktop, colorScheme = "light" } = {}) {
  const context = await browser.newContext({
    baseURL: origin,
    viewport,
    colorScheme,
    locale: "pt-BR",
    timezoneId: "America/Sao_Paulo",
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const complaints = [];
  page.on("console", (message) => {
    if (message.type() === "error" && !tellsNobodyIsSignedIn(message)) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
  return Object.assign(page, { complaints });
}

/** Chromium reports the 401 by which the app learns on its first load that there is no session yet. */
const tellsNobodyIsSignedIn = (message) =>
  message.location().url.endsWith("/api/auth/refresh") && message.text().includes("401");

export async function signIn(page, { email, password } = admin) {
  await page.goto("/login");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Senha", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Entrar" }).click();
  await page.waitForURL("**/conversations");
}
