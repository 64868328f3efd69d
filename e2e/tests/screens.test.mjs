import assert from "node:assert/strict";
import { mkdir } from "node:fs/promises";
import { resolve } from "node:path";
import { after, before, test } from "node:test";
import { assertAccessible } from "../lib/axe.mjs";
import { desktop, openBrowser, openPage, phone, signIn, tablet } from "../lib/browser.mjs";
import { startServer } from "../lib/server.mjs";

/** Set to write the README's picture, and every screen into target/screens. */
const keepPictures = process.env.IMOBHUB_SCREENSHOTS === "1";
const root = resolve(import.meta.dirname, "../..");

let server;
let browser;

before(async () => {
  [server, browser] = await Promise.all([startServer(), openBrowser()]);
});

after(async () => {
  await browser?.close();
  await server?.stop();
});

async function picture(page, path) {
  if (!keepPictures) return;
  await mkdir(resolve(root, path, ".."), { recursive: true });
  await page.screenshot({ path: resolve(root, path) });
}

const assertNothingSticksOut = async (page, what) =>
  assert.equal(
    await page.evaluate(() => document.documentElement.scrollWidth <= globalThis.innerWidth),
    true,
    `${what} is wider than the window`,
  );

for (const colorScheme of ["light", "dark"]) {
  for (const [size, viewport] of Object.entries({ desktop, tablet, phone })) {
    test(`every screen fits and is accessible: ${size}, ${colorScheme}`, async () => {
      const page = await openPage(browser, server.origin, { viewport, colorScheme });
      const look = async (what) => {
        await assertNothingSticksOut(page, what);
        await picture(page, `target/screens/${what}-${viewport.width}-${colorScheme}.png`);
        await assertAccessible(page, `${what}, ${size}, ${colorScheme}`);
      };

      await page.goto("/login");
      await page.getByLabel("E-mail").waitFor();
      await look("login");

      await signIn(page);
      await page.getByRole("link", { name: /Marina Teixeira/ }).waitFor();
      await look("list");

      await page.getByRole("link", { name: /Marina Teixeira/ }).click();
      await page.getByText("Aceita, e a documentação já está aprovada").waitFor();
      await look("thread");
      if (size === "desktop" && colorScheme === "light") await picture(page, "docs/images/conversations.png");

      await page.goto("/entregas");
      await page.getByText("Nenhuma entrega ainda").waitFor();
      await look("deliveries");

      await page.goto("/nao-existe");
      await page.getByText("Página não encontrada").waitFor();
      await look("not-found");

      await page.goto("/simulator/phone");
      await page.locator("#new-person").waitFor();
      await look("simulated-phone");
      await page.context().close();
    });
  }
}
