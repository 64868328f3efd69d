import assert from "node:assert/strict";
import { mkdir } from "node:fs/promises";
import { resolve } from "node:path";
import { after, before, test } from "node:test";
import { assertAccessible } from "../lib/axe.mjs";
import { desktop, openBrowser, openPage, phone, signIn, tablet } from "../lib/browser.mjs";
import { person } from "../lib/person.mjs";
import { startServer } from "../lib/server.mjs";

/** Set to keep a picture of every part of the thread in target/screens. */
const keepPictures = process.env.IMOBHUB_SCREENSHOTS === "1";
const root = resolve(import.meta.dirname, "../..");

let server;
let browser;

before(async () => {
  [server, browser] = await Promise.all([startServer(), openBrowser()]);
  await sayEverything(person(server.origin, "5511900000301", "Helena Prado"));
  await sayMuch(person(server.origin, "5511900000302", "Otávio Lima"));
});

after(async () => {
  await browser?.close();
  await server?.stop();
});

/** Everything that WhatsApp lets people say. */
async function sayEverything(helena) {
  await helena.write({ text: "Olá! Vi o anúncio do apartamento.", byAd: true });
  const question = await helena.write({ text: "Tem vaga para dois carros?" });
  await helena.write({ text: "Esqueci: aceita pet?", replyTo: question });
  await helena.write({ media: { kind: "image", caption: "A fachada que eu vi" } });
  for (const sample of ["planta.png", "fachada.jpg", "planta.png"]) {
    await helena.write({ media: { kind: "image", sample } });
  }
  await helena.write({ media: { kind: "video", caption: "O caminho da estação" } });
  await helena.write({ media: { kind: "audio", voice: true } });
  await helena.write({ media: { kind: "audio", sample: "vinheta.mp3" } });
  await helena.write({ media: { kind: "document", caption: "Minha proposta" } });
  await helena.write({ media: { kind: "sticker" } });
  await helena.write({ media: { kind: "image", lost: true } });
  await helena.write({
    location: { latitude: -23.5614, longitude: -46.6559, name: "Meu trabalho", address: "Av. Paulista, 900" },
  });
  await helena.write({
    contacts: [
      {
        name: { formattedName: "Paulo Antunes" },
        phones: [{ phone: "+55 11 90000-0456", waId: "5511900000456", type: "CELL" }],
        org: { company: "Cartório do 9º Ofício" },
      },
    ],
  });
  await helena.write({ choice: { kind: "list", id: "slot_1500", title: "15:00", description: "quinta, 26/11" } });
  await helena.write({ flow: { name: "Ficha de cadastro", answers: { renda_mensal: "R$ 12.000", fiador: "sim" } } });
  await helena.write({
    order: {
      catalogId: "199",
      text: "Quero ver os dois",
      productItems: [
        { productRetailerId: "AP-101", quantity: 1, itemPrice: 450000.5, currency: "BRL" },
        { productRetailerId: "VAGA-12", quantity: 2, itemPrice: 35000, currency: "BRL" },
      ],
    },
  });
  await helena.write({ text: "Este ainda está à venda?", product: { catalogId: "199", productRetailerId: "AP-101" } });
  await helena.write({ text: "Repassando o que recebi", forwarded: "often" });
  await helena.write({ unsupported: { code: 131051, kind: "poll_creation" } });
  const time = await helena.write({ text: "Chego às 10h" });
  await helena.edit(time, "Chego às 10h30");
  const secret = await helena.write({ text: "Isto era segredo" });
  await helena.takeBack(secret);
  const thanks = await helena.write({ text: "Combinado, obrigada!" });
  await helena.react(thanks, "👍");
  await helena.hearFromAgency({ text: "Respondi pelo celular da imobiliária" });
  await helena.write({ text: "palavra ".repeat(300).trim() });
  await helena.write({ text: "مرحبا، هل الشقة متاحة؟ https://imob.example/AP-101" });
}

/** So much that what was said first is not loaded when the thread is opened. */
async function sayMuch(otavio) {
  const first = await otavio.write({ text: "A primeira de todas: quero um galpão." });
  for (let index = 1; index <= 120; index += 1) await otavio.write({ text: `Detalhe número ${index}` });
  await otavio.write({ text: "Continua valendo o que eu disse no começo.", replyTo: first });
}

const open = async (page, name) => {
  await signIn(page);
  await page.getByRole("link", { name: new RegExp(name) }).click();
  await page.getByRole("log").waitFor();
};
const log = (page) => page.getByRole("log");

const drawn = (page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

/** A thread opens where the unread messages begin; from there down to the newest one. */
async function goToNewest(page) {
  for (let resting = 0; resting < 5; ) {
    const moved = await log(page).evaluate((element) => {
      const before = element.scrollTop;
      element.scrollTo(0, element.scrollHeight);
      return element.scrollTop - before;
    });
    resting = moved === 0 ? resting + 1 : 0;
    await drawn(page);
  }
}

/** Scrolls up until the text is shown, as one does, and once more from the newest message. */
async function find(page, what) {
  for (let tries = 0; tries < 60; tries += 1) {
    if ((await what.count()) > 0) {
      await what.first().scrollIntoViewIfNeeded();
      return what.first();
    }
    const moved = await log(page).evaluate((element) => {
      const before = element.scrollTop;
      element.scrollBy(0, -element.clientHeight / 2);
      return before - element.scrollTop;
    });
    if (moved === 0) await goToNewest(page);
    await drawn(page);
  }
  throw new Error(`Not in the thread: ${what}`);
}

async function lookThrough(page, name) {
  if (!keepPictures) return;
  await mkdir(resolve(root, "target/screens"), { recursive: true });
  for (let part = 0; part < 12; part += 1) {
    await page.screenshot({ path: resolve(root, `target/screens/${name}-${part}.png`) });
    const moved = await log(page).evaluate((element) => {
      const before = element.scrollTop;
      element.scrollBy(0, -element.clientHeight + 80);
      return before - element.scrollTop;
    });
    if (moved === 0) return;
    await drawn(page);
  }
}

test("everything that people can say is shown as what it is", async () => {
  const page = await openPage(browser, server.origin);
  await open(page, "Helena Prado");
  await goToNewest(page);
  const inThread = [
    (at) => at.getByRole("link", { name: /imob\.example/ }),
    (at) => at.getByRole("button", { name: "Ler mais" }),
    (at) => at.getByText("Celular", { exact: true }),
    (at) => at.getByText("👍 de Helena Prado"),
    (at) => at.getByText("Mensagem apagada"),
    (at) => at.getByText("Chego às 10h30"),
    (at) => at.getByText("Enquete"),
    (at) => at.getByText("Encaminhada com frequência"),
    (at) => at.getByText("Sobre o produto"),
    (at) => at.getByText("Pedido com 2 itens"),
    (at) => at.getByText("R$ 520.000,50"),
    (at) => at.getByText("renda mensal"),
    (at) => at.getByText("Escolheu na lista"),
    (at) => at.getByRole("button", { name: "Salvar contato Paulo Antunes" }),
    (at) => at.getByRole("link", { name: /Meu trabalho/ }),
    (at) => at.getByText("O WhatsApp não conseguiu receber o arquivo de quem enviou."),
    (at) => at.getByRole("img", { name: "Figurinha" }),
    (at) => at.getByRole("link", { name: /Proposta – Edifício Exemplo/ }),
    (at) => at.getByText("Áudio", { exact: true }),
    (at) => at.getByText("Mensagem de voz"),
    (at) => at.locator("video"),
    (at) => at.getByRole("button", { name: "Abrir foto: A fachada que eu vi" }),
    (at) => at.getByRole("button", { name: /Esqueci: aceita pet|Tem vaga para dois carros/ }),
    (at) => at.getByText("Apto 2 dorms na Vila Exemplo"),
  ];
  for (const what of inThread) await find(page, what(log(page)));
  assert.deepEqual(page.complaints, []);
  await page.context().close();
});

for (const colorScheme of ["light", "dark"]) {
  for (const [size, viewport] of Object.entries({ desktop, tablet, phone })) {
    test(`the bubbles fit and are accessible: ${size}, ${colorScheme}`, async () => {
      const page = await openPage(browser, server.origin, { viewport, colorScheme });
      await open(page, "Helena Prado");
      await goToNewest(page);
      await log(page).getByText(/imob\.example/).waitFor();
      await assertAccessible(page, `the end of the thread, ${size}, ${colorScheme}`);
      await lookThrough(page, `bubbles-${viewport.width}-${colorScheme}`);
      await find(page, log(page).getByText("Pedido com 2 itens"));
      await assertAccessible(page, `cards, ${size}, ${colorScheme}`);
      await find(page, log(page).getByText("Mensagem de voz"));
      await assertAccessible(page, `files, ${size}, ${colorScheme}`);
      const sticksOut = await log(page).evaluate((element) => element.scrollWidth > element.clientWidth);
      assert.equal(sticksOut, false, `something is wider than the thread, ${size}`);
      await page.context().close();
    });
  }
}

test("a quote leads to a message that is not loaded, and the way back is one press", async () => {
  const page = await openPage(browser, server.origin);
  await open(page, "Otávio Lima");
  await goToNewest(page);
  await log(page).getByText("Continua valendo").waitFor();
  assert.equal(await log(page).getByText("A primeira de todas").count(), 1, "the quote alone");
  await log(page).getByRole("button", { name: /A primeira de todas/ }).click();

  const first = log(page).getByRole("article").filter({ hasText: "A primeira de todas: quero um galpão." });
  await first.and(page.locator(":focus")).waitFor();
  await page.locator("[data-pointed-out]", { hasText: "quero um galpão" }).waitFor();
  assert.equal(await first.isVisible(), true);
  await page.locator("[data-pointed-out]").waitFor({ state: "detached" });

  const otavio = person(server.origin, "5511900000302", "Otávio Lima");
  await otavio.write({ text: "Alô, alguém aí?" });
  await page.getByRole("button", { name: /mensagem mais nova: 1 nova/ }).click();
  await log(page).getByText("Alô, alguém aí?").waitFor();
  assert.deepEqual(page.complaints, []);
  await page.context().close();
});

test("what one reads after a jump goes on both ways without moving", async () => {
  const page = await openPage(browser, server.origin);
  await open(page, "Otávio Lima");
  await goToNewest(page);
  await log(page).getByRole("button", { name: /A primeira de todas/ }).click();
  await page.locator("[data-pointed-out]").waitFor();
  const patience = Date.now() + 20_000;
  while ((await log(page).getByText("Continua valendo").count()) === 0 && Date.now() < patience) {
    await log(page).evaluate((element) => element.scrollBy(0, element.clientHeight / 2));
    await drawn(page);
  }
  const told = await log(page).evaluate((element) =>
    [...element.querySelectorAll("article")].map(({ textContent }) => textContent.match(/Detalhe número (\d+)/)?.[1]),
  );
  const numbers = told.filter(Boolean).map(Number);
  assert.deepEqual(numbers, numbers.toSorted((a, b) => a - b));
  await log(page).getByText("Continua valendo").waitFor();
  await page.context().close();
});

test("pictures are looked at by keyboard, and the focus comes back", async () => {
  const page = await openPage(browser, server.origin);
  await open(page, "Helena Prado");
  await goToNewest(page);
  const small = await find(page, log(page).getByRole("button", { name: "Abrir foto: A fachada que eu vi" }));
  await small.focus();
  await page.keyboard.press("Enter");
  const large = page.getByRole("dialog", { name: "Fotos da conversa" });
  await large.getByText("1 de 4").waitFor();
  await large.getByRole("img", { name: "A fachada que eu vi" }).waitFor();
  await assertAccessible(page, "a picture in full size");
  await page.keyboard.press("ArrowRight");
  await large.getByText("2 de 4").waitFor();
  await page.keyboard.press("+");
  await large.locator('[data-zoom="2"]').waitFor();
  if (keepPictures) await page.screenshot({ path: resolve(root, "target/screens/lightbox.png") });
  for (let presses = 0; presses < 9; presses += 1) {
    await page.keyboard.press("Tab");
    const inside = await page.evaluate(() => document.activeElement.closest("dialog") !== null || document.activeElement === document.body);
    assert.equal(inside, true, "the focus stays with the picture");
  }
  await page.keyboard.press("Escape");
  await large.waitFor({ state: "detached" });
  assert.match(page.url(), /\/conversations\/./, "Esc closes the picture only");
  assert.equal(await small.evaluate((element) => element === document.activeElement), true);
  await page.context().close();
});

test("a voice is heard, faster when asked to", async () => {
  const page = await openPage(browser, server.origin);
  await open(page, "Helena Prado");
  await goToNewest(page);
  const voice = log(page).getByRole("article").filter({ hasText: "Mensagem de voz" });
  await find(page, voice);
  await voice.getByRole("button", { name: "Velocidade: 1×" }).click();
  await voice.getByRole("button", { name: "Velocidade: 1,5×" }).click();
  await voice.getByRole("button", { name: "Velocidade: 2×" }).waitFor();
  await voice.getByRole("button", { name: "Ouvir" }).click();
  await page.waitForFunction(() => Number(document.querySelector('input[type="range"]')?.value) > 0);
  assert.equal(await voice.getByText("Não foi possível ouvir").count(), 0);
  assert.deepEqual(page.complaints, []);
  await page.context().close();
});

test("what a message said before is told to the team", async () => {
  const page = await openPage(browser, server.origin);
  await open(page, "Helena Prado");
  await goToNewest(page);
  const edited = await find(page, log(page).getByRole("button", { name: /editada/ }));
  await edited.click();
  const history = page.getByRole("dialog", { name: "O que a mensagem dizia" });
  await history.getByText("Chego às 10h", { exact: true }).waitFor();
  await page.keyboard.press("Escape");
  await history.waitFor({ state: "detached" });
  await log(page).getByRole("button", { name: /Ver o que dizia/ }).click();
  await history.getByText("Isto era segredo").waitFor();
  await assertAccessible(page, "the history of a message");
  await page.context().close();
});

test("the list says in a word what came last", async () => {
  const page = await openPage(browser, server.origin);
  await signIn(page);
  const rui = person(server.origin, "5511900000303", "Rui Barros");
  const row = page.getByRole("link", { name: /Rui Barros/ });
  await rui.write({ media: { kind: "image" } });
  await row.getByText("Foto").waitFor();
  await rui.write({ media: { kind: "audio", voice: true } });
  await row.getByText("Mensagem de voz").waitFor();
  const last = await rui.write({ media: { kind: "document", caption: "Contrato assinado" } });
  await row.getByText("Contrato assinado").waitFor();
  await rui.takeBack(last);
  await row.getByText("Mensagem apagada").waitFor();
  await page.context().close();
});
