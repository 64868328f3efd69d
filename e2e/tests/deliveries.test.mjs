import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { signedInApi } from "../lib/api.mjs";
import { assertAccessible } from "../lib/axe.mjs";
import { openBrowser, openPage, phone, signIn } from "../lib/browser.mjs";
import { deliver } from "../lib/meta.mjs";
import { startServer } from "../lib/server.mjs";

let server;
let browser;

before(async () => {
  [server, browser] = await Promise.all([startServer({ demoData: false }), openBrowser()]);
});

after(async () => {
  await browser?.close();
  await server?.stop();
});

const unknown = (object) =>
  JSON.stringify({ object, entry: [{ id: "1", changes: [{ field: "leads", access_token: "EAAG-nao-mostrar" }] }] });

const row = (page, text) => page.getByRole("link", { name: new RegExp(text) });

test("what was not understood is found with its reason, opened and replayed", async () => {
  const page = await openPage(browser, server.origin);
  await signIn(page);
  await page.getByRole("link", { name: "Entregas" }).click();
  await page.getByText("Nenhuma entrega ainda").waitFor();

  assert.equal((await deliver(server.origin, unknown("instagram"))).status, 200);
  await page.getByRole("button", { name: "Atualizar" }).click();
  await page.getByRole("button", { name: "Retidas" }).click();
  await row(page, "Object instagram is not read yet").click();

  const content = page.getByRole("region", { name: "Conteúdo recebido" });
  await content.getByText('"object": "instagram"').waitFor();
  assert.equal(await content.getByText("nao-mostrar").count(), 0);
  await assertAccessible(page, "a delivery");
  const address = new URL(page.url());
  assert.match(address.pathname, /^\/entregas\/[0-9a-f-]{36}$/);
  assert.equal(address.search, "?state=kept");

  await page.getByRole("button", { name: "Reprocessar", exact: true }).click();
  await page.getByText("Entrega de volta à fila", { exact: true }).waitFor();
  await page.getByRole("region", { name: /^Entrega de/ }).getByText("Retida").waitFor();
  assert.deepEqual(page.complaints, []);
  await page.context().close();
});

test("what came before its number was connected is applied once the number is there, and shows as applied", async () => {
  const early = {
    object: "whatsapp_business_account",
    entry: [
      {
        id: "1",
        changes: [
          {
            field: "messages",
            value: {
              messaging_product: "whatsapp",
              metadata: { phone_number_id: "700000000000001" },
              contacts: [{ wa_id: "5511900000401", profile: { name: "Lúcia Prado" } }],
              messages: [
                {
                  from: "5511900000401",
                  id: "wamid.early",
                  timestamp: String(Math.floor(Date.now() / 1000)),
                  type: "text",
                  text: { body: "Cheguei cedo" },
                },
              ],
            },
          },
        ],
      },
    ],
  };
  await deliver(server.origin, JSON.stringify(early));
  const page = await openPage(browser, server.origin);
  await signIn(page);
  await page.goto("/entregas?q=700000000000001");
  await row(page, "700000000000001").click();
  const delivery = page.getByRole("region", { name: /^Entrega de/ });
  await delivery.getByText("Retida").waitFor();

  const api = await signedInApi(server.origin);
  await api("POST", "/api/channels", {
    kind: "WHATSAPP_CLOUD",
    name: "Vendas",
    phoneNumberId: "700000000000001",
    accessToken: "simulator-token",
  });
  await page.getByRole("button", { name: "Reprocessar", exact: true }).click();

  await delivery.getByText("Aplicada").waitFor();
  await page.getByRole("link", { name: "Conversas" }).click();
  await row(page, "Lúcia Prado").getByText("Cheguei cedo").waitFor();
  await page.context().close();
});

test("all that is kept is replayed together, and only what is shown is counted", async () => {
  await deliver(server.origin, unknown("page"));
  const page = await openPage(browser, server.origin);
  await signIn(page);
  await page.goto("/entregas?state=kept");
  await row(page, "Object page is not read yet").waitFor();

  await page.getByRole("button", { name: /^Reprocessar todas as \d+ retidas$/ }).click();
  await page.getByText(/^\d+ entregas de volta à fila$/).waitFor();
  await row(page, "Object page is not read yet").waitFor();

  await page.getByRole("searchbox").fill("object PAGE");
  await page.getByRole("button", { name: "Reprocessar as retidas com “object PAGE”" }).click();
  await page.getByText("1 entrega de volta à fila", { exact: true }).waitFor();
  await page.context().close();
});

test("on a phone list and delivery take turns, by keyboard too", async () => {
  const page = await openPage(browser, server.origin, { viewport: phone });
  await signIn(page);
  await page.goto("/entregas");
  await row(page, "Object page").focus();
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: /^Entrega de/ }).waitFor();
  assert.equal(await page.getByRole("navigation").isVisible(), false);
  await page.getByRole("link", { name: "Voltar para as entregas" }).click();
  await row(page, "Object page").waitFor();
  await page.context().close();
});
