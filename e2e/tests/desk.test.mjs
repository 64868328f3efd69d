import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { after, before, test } from "node:test";
import { signedInApi } from "../lib/api.mjs";
import { openBrowser, openPage, phone as phoneSize, signIn } from "../lib/browser.mjs";
import { deliver } from "../lib/meta.mjs";
import { startServer } from "../lib/server.mjs";

let server;
let browser;

before(async () => {
  [server, browser] = await Promise.all([startServer(), openBrowser()]);
});

after(async () => {
  await browser?.close();
  await server?.stop();
});

const row = (page, name) => page.getByRole("link", { name: new RegExp(name) });
const bubble = (page, text) => page.getByRole("log").getByText(text);
const write = async (page, text) => {
  await page.getByRole("textbox", { name: /Mensagem para/ }).fill(text);
  await page.keyboard.press("Enter");
};

/** Opens the simulated phone of a new lead. */
async function openPhone(name, number) {
  const phone = await openPage(browser, server.origin, { viewport: phoneSize });
  await phone.goto("/simulator/phone");
  await phone.locator("#name").fill(name);
  await phone.locator("#phone").fill(number);
  await phone.locator("#new-person button, #new-person [type=submit]").first().click();
  await phone.locator("#text").waitFor();
  return phone;
}

async function say(phone, text) {
  await phone.locator("#text").fill(text);
  await phone.locator("#text").press("Enter");
}

/** Milliseconds from the start of an action until the page shows a text, without anybody reloading it. */
async function untilOnScreen(page, text, action) {
  await page.evaluate((awaited) => {
    globalThis.appeared = new Promise((tell) => {
      const observer = new MutationObserver(() => {
        if (!document.body.textContent.includes(awaited)) return;
        observer.disconnect();
        tell(Date.now());
      });
      observer.observe(document.body, { subtree: true, childList: true, characterData: true });
    });
  }, text);
  const start = Date.now();
  await action();
  return (await page.evaluate(() => globalThis.appeared)) - start;
}

test("a wrong password is told, a right one lets in", async () => {
  const page = await openPage(browser, server.origin);
  await page.goto("/");
  await page.waitForURL("**/login**");
  await page.getByLabel("E-mail").fill("ana@imobiliaria.example");
  await page.getByLabel("Senha", { exact: true }).fill("errada-de-proposito");
  await page.getByRole("button", { name: "Entrar" }).click();
  await page.getByText("E-mail ou senha não conferem").waitFor();

  await signIn(page);

  await row(page, "Marina Teixeira").waitFor();
  await page.context().close();
});

test("a message from the phone appears without reload, the answer arrives there, ticks turn blue", async () => {
  const page = await openPage(browser, server.origin);
  await signIn(page);
  await row(page, "Marina Teixeira").waitFor();
  const phone = await openPhone("Helena Bastos", "+55 11 90000-0201");

  const took = [];
  for (const text of ["Boa tarde!", "A cobertura em Perdizes", "ainda está à venda?"]) {
    took.push(await untilOnScreen(page, text, () => say(phone, text)));
  }
  console.log(`# written on the phone, on screen after ${took.join(", ")} ms`);
  assert.ok(Math.min(...took) < 500, `the messages took ${took.join(", ")} ms`);

  await row(page, "Helena Bastos").click();
  await write(page, "Boa tarde, Helena! Está sim, quer visitar?");
  await phone.locator(".bubble.business", { hasText: "Está sim, quer visitar?" }).waitFor();
  await page.locator('[data-status="read"]').last().waitFor();
  assert.deepEqual(page.complaints, []);
  await phone.context().close();
  await page.context().close();
});

test("pressing Enter twice on one text sends it once", async () => {
  const page = await openPage(browser, server.origin);
  await signIn(page);
  await row(page, "João Pedro").click();
  await page.getByRole("textbox", { name: /Mensagem para/ }).fill("O SUV vale como entrada, sim!");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await row(page, "O SUV vale como entrada").locator('[data-status="read"]').waitFor();
  const requests = await (await fetch(`${server.origin}/simulator/api/requests`)).json();
  const sent = requests.items.filter(({ body }) => body.includes("O SUV vale como entrada"));
  assert.equal(sent.length, 1);
  assert.equal(await bubble(page, "O SUV vale como entrada").count(), 1);
  await page.context().close();
});

test("what arrived while the network was away is there when it is back", async () => {
  const page = await openPage(browser, server.origin);
  await signIn(page);
  await row(page, "Marina Teixeira").waitFor();
  const phone = await openPhone("Otávio Lima", "+55 11 90000-0202");
  await page.context().setOffline(true);
  await page.getByText("Sem conexão").waitFor({ timeout: 60_000 });

  await say(phone, "Alguém aí? Quero ver o galpão da Mooca.");
  await phone.locator(".bubble.person").last().waitFor();
  await page.context().setOffline(false);

  await row(page, "Otávio Lima").waitFor({ timeout: 60_000 });
  await phone.context().close();
  await page.context().close();
});

test("a webhook signed by Meta for a number connected through the API shows up live", async () => {
  const page = await openPage(browser, server.origin);
  await signIn(page);
  const api = await signedInApi(server.origin);
  const connected = await api("POST", "/api/channels", {
    kind: "WHATSAPP_CLOUD",
    name: "Locação",
    phoneNumberId: "200000000000201",
    wabaId: "100000000000101",
    accessToken: "EAATESTTOKEN",
    displayPhoneNumber: "+55 11 4000-0101",
  });
  assert.equal(connected.status, 201);
  assert.ok(!JSON.stringify(connected.body).includes("EAATESTTOKEN"));

  const body = await readFile(resolve(import.meta.dirname, "../fixtures/in-text.json"));
  assert.equal((await deliver(server.origin, body, "outro-segredo")).status, 401);
  assert.equal((await deliver(server.origin, body)).status, 200);
  assert.equal((await deliver(server.origin, body)).status, 200);

  const marina = row(page, "Marina Teste");
  await marina.waitFor();
  assert.equal(await marina.count(), 1);
  await page.context().close();
});

test("signing out in one tab ends the other, and the pages are closed again", async () => {
  const page = await openPage(browser, server.origin);
  await signIn(page);
  await page.reload();
  await row(page, "Marina Teixeira").waitFor();
  const other = await page.context().newPage();
  await other.goto("/conversations");
  await row(other, "Marina Teixeira").waitFor();
  await page.getByRole("button", { name: /Conta de/ }).click();
  await page.getByRole("menuitem", { name: "Sair" }).click();
  await page.waitForURL("**/login**");
  await other.waitForURL("**/login**");
  await page.goto("/conversations");
  await page.waitForURL("**/login**");
  await page.context().close();
});
