import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { assertAccessible } from "../lib/axe.mjs";
import { openBrowser, openPage, phone as phoneSize, signIn } from "../lib/browser.mjs";
import { person } from "../lib/person.mjs";
import { startServer } from "../lib/server.mjs";

let server;
let browser;
let page;
let marina;

before(async () => {
  [server, browser] = await Promise.all([startServer(), openBrowser()]);
  marina = person(server.origin, "5511900000401", "Marina Prado");
  await marina.write({ text: "Qual o valor do condomínio?" });
  page = await openPage(browser, server.origin);
  await signIn(page);
  await page.getByRole("link", { name: /Marina Prado/ }).click();
  await bubble("Qual o valor do condomínio?").waitFor();
});

after(async () => {
  await browser?.close();
  await server?.stop();
});

const bubble = (text) => page.getByRole("log").getByText(text);
const field = () => page.getByRole("textbox", { name: /Mensagem para/ });
const article = (text) => page.getByRole("article").filter({ hasText: text });

test("an answer quotes the message it was begun at", async () => {
  await article("condomínio").hover();
  await article("condomínio").getByRole("button", { name: "Responder" }).click();
  await page.getByText("Respondendo a").waitFor({ state: "attached" });
  await assertAccessible(page, "the composer while answering");
  await field().fill("R$ 800 por mês");
  await page.keyboard.press("Enter");
  await article("R$ 800 por mês").getByRole("button", { name: /condomínio/ }).waitFor();
});

test("an emoji is found by its Portuguese name and put where one writes", async () => {
  await field().fill("Bom dia!");
  await page.getByRole("button", { name: "Emojis" }).click();
  await page.getByRole("searchbox", { name: "Buscar emoji" }).fill("casa com jardim");
  await page.getByRole("gridcell").first().waitFor();
  await assertAccessible(page, "the emoji picker");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
  assert.equal(await field().inputValue(), "Bom dia!🏡");
  await page.keyboard.press("Enter");
  await bubble("Bom dia!🏡").waitFor();
});

test("a place is sent from coordinates", async () => {
  await page.getByRole("button", { name: "Anexar" }).click();
  await page.getByRole("menuitem", { name: "Localização" }).click();
  await page.getByLabel("Link do mapa ou coordenadas").fill("-23.5614, -46.6559");
  await page.getByLabel(/Nome do lugar/).fill("Plantão de vendas");
  await assertAccessible(page, "the panel of a place");
  await page.getByRole("dialog").getByRole("button", { name: "Enviar" }).click();
  await bubble("Plantão de vendas").waitFor();
});

test("a question is sent with its buttons", async () => {
  await page.getByRole("button", { name: "Anexar" }).click();
  await page.getByRole("menuitem", { name: "Pergunta com botões" }).click();
  await page.getByLabel("Pergunta", { exact: true }).fill("Quando prefere visitar?");
  await page.getByRole("textbox", { name: "Botão 1" }).fill("De manhã");
  await page.getByRole("textbox", { name: "Botão 2" }).fill("À tarde");
  await page.getByRole("dialog").getByRole("button", { name: "Enviar" }).click();
  await article("Quando prefere visitar?").getByText("À tarde").waitFor();
});

test("what is planned waits at the end of the thread, and an answer calls it off", async () => {
  await field().fill("Conseguiu pensar?");
  await page.getByRole("button", { name: "Agendar" }).click();
  await page.getByRole("menuitem", { name: "Daqui a 1 h" }).click();
  await assertAccessible(page, "the panel that plans");
  await page.getByRole("dialog").getByRole("button", { name: "Agendar" }).click();
  await article("Conseguiu pensar?").getByText(/se o contato não responder antes/).waitFor();
  assert.equal(await field().inputValue(), "");
  await marina.write({ text: "Pensei, quero visitar" });
  await article("Conseguiu pensar?").getByText("Não enviada: o contato respondeu antes.").waitFor();
  await article("Conseguiu pensar?").getByRole("button", { name: "Descartar" }).click();
  await article("Conseguiu pensar?").waitFor({ state: "detached" });
});

test("a reaction from the toolbar shows, and is taken back the same way", async () => {
  const asked = article("Qual o valor do condomínio?").first();
  const reaction = asked.getByRole("listitem").filter({ hasText: "❤️" });
  await asked.hover();
  await asked.getByRole("button", { name: "Reagir e mais" }).click();
  await page.getByRole("button", { name: "Reagir com ❤️" }).click();
  await reaction.waitFor();
  await asked.hover();
  await asked.getByRole("button", { name: "Reagir e mais" }).click();
  await page.getByRole("button", { name: "Tirar a reação ❤️" }).click();
  await reaction.waitFor({ state: "detached" });
});

test("a finger that rests on a message opens its tools", async () => {
  await page.setViewportSize(phoneSize);
  const finger = { pointerType: "touch", bubbles: true, clientX: 20, clientY: 20 };
  await bubble("Pensei, quero visitar").dispatchEvent("pointerdown", finger);
  const tools = page.getByRole("dialog", { name: "Ações da mensagem" });
  await tools.waitFor();
  await bubble("Pensei, quero visitar").dispatchEvent("pointerup", finger);
  await assertAccessible(page, "the tools of a message on a phone");
  await tools.getByRole("button", { name: "Responder" }).click();
  await page.getByText("Respondendo a").waitFor({ state: "attached" });
});

test("everything has its place on a phone", async () => {
  await page.setViewportSize(phoneSize);
  await page.getByRole("button", { name: "Emojis" }).waitFor();
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  assert.ok(beyond <= 0, `the page is ${beyond} px wider than the screen`);
});

test("the browser has nothing to complain about", () => assert.deepEqual(page.complaints, []));
