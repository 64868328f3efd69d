import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { signedInApi } from "../lib/api.mjs";
import { assertAccessible } from "../lib/axe.mjs";
import { openBrowser, openPage, signIn } from "../lib/browser.mjs";
import { deliver } from "../lib/meta.mjs";
import { person } from "../lib/person.mjs";
import { startServer } from "../lib/server.mjs";

const number = "5511900000511";
const stranger = "5511900000512";
const lateWriter = "5511900000513";
const proposal = {
  name: "Proposta AP-101.pdf",
  mimeType: "application/pdf",
  buffer: Buffer.from("%PDF-1.7\n1 0 obj\n<<>>\nendobj\n"),
};

let server;
let browser;
let page;

before(async () => {
  [server, browser] = await Promise.all([startServer(), openBrowser()]);
  await person(server.origin, number, "Otávio Prado").write({
    text: "Pode mandar a proposta?",
  });
  page = await openPage(browser, server.origin);
  await signIn(page);
});

after(async () => {
  await browser?.close();
  await server?.stop();
});

const window_ = () => page.getByRole("dialog");
const choose = (name) => window_().getByRole("button", { name }).click();
const send = () => window_().getByRole("button", { name: "Enviar modelo" });

/** The template that is on somebody's phone. */
async function onThePhone(of) {
  for (let tries = 0; tries < 100; tries += 1) {
    const answer = await fetch(
      `${server.origin}/simulator/api/people/${of}/messages`,
    );
    // Nobody has a phone there before the first message to it.
    const found =
      answer.ok &&
      (await answer.json()).items.find(({ type }) => type === "template");
    if (found) return found;
    await new Promise((again) => setTimeout(again, 100));
  }
  throw new Error(`No template reached ${of}`);
}

async function fillProposal() {
  await choose(/proposta pdf/);
  assert.equal(await send().isDisabled(), true);
  await window_().getByLabel("Variável 1").fill("Otávio");
  await window_().getByLabel("Variável 2").fill("AP-101");
  await window_().getByLabel("Documento no topo").setInputFiles(proposal);
  await window_().getByRole("button", { name: "Tirar arquivo" }).waitFor();
}

test("a template with a document above goes from the empty composer to the phone", async () => {
  await page.getByRole("link", { name: /Otávio Prado/ }).click();
  await page.getByRole("textbox", { name: /Mensagem para/ }).press("#");
  await fillProposal();
  await assertAccessible(page, "a template with a file above");
  await send().click();

  const sent = page
    .getByRole("article")
    .filter({ hasText: "Segue a proposta do imóvel AP-101" });
  await sent.getByText("Proposta AP-101.pdf").waitFor();
  const { content } = await onThePhone(number);
  assert.equal(
    content.components[0].parameters[0].document.filename,
    "Proposta AP-101.pdf",
  );
});

test("somebody who never wrote is written to by a template, with its document", async () => {
  await page.getByRole("button", { name: "Nova conversa" }).click();
  await window_().getByLabel("Telefone com DDD").fill("(11) 90000-0512");
  await window_().getByRole("button", { name: "Escolher modelo" }).click();
  await fillProposal();
  await send().click();

  await page.getByRole("log").getByText("Proposta AP-101.pdf").waitFor();
  const { content } = await onThePhone(stranger);
  assert.equal(
    content.components[0].parameters[0].document.filename,
    "Proposta AP-101.pdf",
  );
});

test("after the window has closed the composer offers templates", async () => {
  const api = await signedInApi(server.origin);
  const [{ phoneNumberId }] = (await api("GET", "/api/channels")).body.items;
  await deliver(
    server.origin,
    JSON.stringify(written(phoneNumberId, Date.now() - 25 * 60 * 60 * 1000)),
  );
  await page.getByRole("link", { name: /Selma Prado/ }).click();
  await page.getByRole("button", { name: "Enviar um modelo" }).click();
  await choose(/boas vindas/);
  await window_().getByRole("figure").getByText("Olá, Selma!").waitFor();
  await send().click();

  await page.getByRole("log").getByText("Olá, Selma!").waitFor();
  await onThePhone(lateWriter);
  assert.deepEqual(page.complaints, []);
});

test("a template is planned, shown as it will be read, and sent at once after all", async () => {
  await page.getByRole("link", { name: /Selma Prado/ }).click();
  await page.getByRole("button", { name: "Enviar um modelo" }).click();
  await choose(/boas vindas/);
  await window_().getByRole("button", { name: "Agendar" }).click();
  await page.getByLabel("Data e hora").waitFor();
  await assertAccessible(page, "planning a template");
  await window_().getByRole("button", { name: "Agendar" }).click();

  const planned = page
    .getByRole("article", { name: /agendada/i })
    .filter({ hasText: "Olá, Selma!" });
  await planned.getByRole("button", { name: "Enviar agora" }).click();
  await planned.waitFor({ state: "detached" });
  assert.equal(await page.getByRole("log").getByText("Olá, Selma!").count(), 2);
  assert.deepEqual(page.complaints, []);
});

/** A message that was written then, as Meta tells of it. */
const written = (phoneNumberId, at) => ({
  object: "whatsapp_business_account",
  entry: [
    {
      id: "1",
      changes: [
        {
          field: "messages",
          value: {
            messaging_product: "whatsapp",
            metadata: { phone_number_id: phoneNumberId },
            contacts: [{ wa_id: lateWriter, profile: { name: "Selma Prado" } }],
            messages: [
              {
                from: lateWriter,
                id: "wamid.yesterday",
                timestamp: String(Math.floor(at / 1000)),
                type: "text",
                text: { body: "Oi" },
              },
            ],
          },
        },
      ],
    },
  ],
});
