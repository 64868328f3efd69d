import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { assertAccessible } from "../lib/axe.mjs";
import { openBrowser, openPage, phone, signIn } from "../lib/browser.mjs";
import { person } from "../lib/person.mjs";
import { startServer } from "../lib/server.mjs";

const number = "5511900000311";

let server;
let browser;

before(async () => {
  [server, browser] = await Promise.all([
    startServer(),
    openBrowser(["--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream"]),
  ]);
  await person(server.origin, number, "Cecília Prado").write({ text: "Pode mandar a planta?" });
});

after(async () => {
  await browser?.close();
  await server?.stop();
});

const open = async (page) => {
  await signIn(page);
  await page.getByRole("link", { name: /Cecília Prado/ }).click();
  await page.getByRole("log").waitFor();
};

/** What has arrived on the phone, of one type. */
async function arrived(type) {
  for (let tries = 0; tries < 100; tries += 1) {
    const answer = await fetch(`${server.origin}/simulator/api/people/${number}/messages`);
    const found = (await answer.json()).items.filter((item) => item.type === type && item.from !== "PERSON");
    if (found.length > 0) return found;
    await new Promise((again) => setTimeout(again, 100));
  }
  throw new Error(`No ${type} arrived`);
}

/** A picture that the page itself draws. */
const picture = (page) =>
  page.evaluate(async () => {
    const canvas = document.createElement("canvas");
    canvas.width = 640;
    canvas.height = 480;
    canvas.getContext("2d").fillRect(0, 0, 320, 240);
    const blob = await new Promise((done) => canvas.toBlob(done, "image/png"));
    return [...new Uint8Array(await blob.arrayBuffer())];
  });

async function chooseFiles(page, what, files) {
  await page.getByRole("button", { name: "Anexar" }).click();
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("menuitem", { name: what }).click();
  await (await chooser).setFiles(files);
}

test("a photo goes with its words", async () => {
  const page = await openPage(browser, server.origin);
  await open(page);
  await chooseFiles(page, "Fotos e vídeos", [
    { name: "planta.png", mimeType: "image/png", buffer: Buffer.from(await picture(page)) },
  ]);
  await page.getByRole("list", { name: "Arquivos para enviar" }).getByText(/kB|bytes/).waitFor();
  await assertAccessible(page, "the composer with a file");
  await page.getByRole("textbox", { name: /Mensagem para/ }).fill("A planta do 32");
  await page.keyboard.press("Enter");

  const [photo] = await arrived("image");
  assert.equal(photo.content.caption, "A planta do 32");
  await page.getByRole("log").getByRole("button", { name: "Abrir foto: A planta do 32" }).waitFor();
  assert.deepEqual(page.complaints, []);
  await page.context().close();
});

/** Hands a picture to the page as another program would, with an event of the browser. */
async function hand(page, target, event, name) {
  const bytes = await picture(page);
  await target.evaluate(
    (element, { event, name, bytes }) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([new Uint8Array(bytes)], name, { type: "image/png" }));
      const options = { bubbles: true, cancelable: true };
      element.dispatchEvent(
        event === "paste"
          ? new ClipboardEvent(event, { ...options, clipboardData: transfer })
          : new DragEvent(event, { ...options, dataTransfer: transfer }),
      );
    },
    { event, name, bytes },
  );
}

test("a picture is dropped on the thread, and another one pasted", async () => {
  const page = await openPage(browser, server.origin);
  await open(page);
  const chosen = page.getByRole("list", { name: "Arquivos para enviar" });
  await hand(page, page.getByRole("log"), "dragenter", "sala.png");
  await page.getByText("Solte para enviar").waitFor();
  await hand(page, page.getByRole("log"), "drop", "sala.png");
  await page.getByText("Solte para enviar").waitFor({ state: "detached" });
  await chosen.getByText("sala.png").waitFor();

  const field = page.getByRole("textbox", { name: /Mensagem para/ });
  await hand(page, field, "paste", "cozinha.png");
  await chosen.getByText("cozinha.png").waitFor();
  await chosen.getByText(/kB|bytes/).nth(1).waitFor();
  await field.press("Enter");
  const album = page.getByRole("article", { name: /[23] fotos/ });
  await album.getByRole("img", { name: "Lida" }).waitFor();

  await album.getByRole("listitem").last().hover();
  await album.getByRole("listitem").last().getByRole("button", { name: "Responder" }).click();
  await page.getByText("Respondendo a").waitFor({ state: "attached" });
  await album.getByRole("button", { name: "Abrir foto" }).first().click();
  const large = page.getByRole("dialog", { name: "Fotos da conversa" });
  await large.getByRole("button", { name: "Reagir", exact: true }).click();
  await assertAccessible(page, "the tools of a picture in full size");
  await large.getByRole("button", { name: "Reagir com 👍" }).click();
  await page.keyboard.press("Escape");
  await page.getByRole("log").getByText(/reagiu|👍/).first().waitFor();
  assert.deepEqual(page.complaints, []);
  await page.context().close();
});

test("what WhatsApp does not take is refused with the reason, before it is sent", async () => {
  const page = await openPage(browser, server.origin, { viewport: phone });
  await open(page);
  await chooseFiles(page, "Fotos e vídeos", [
    { name: "tour.mov", mimeType: "video/quicktime", buffer: Buffer.from("x") },
    { name: "tour.mp4", mimeType: "video/mp4", buffer: Buffer.alloc(17 * 1024 * 1024) },
  ]);
  await page.getByText("O WhatsApp não aceita este tipo de arquivo.").waitFor();
  await page.getByText("Tem 17 MB, e o limite é 16 MB.").waitFor();
  await assertAccessible(page, "refused files on a phone");
  assert.equal(await page.getByRole("button", { name: "Enviar", exact: true }).isDisabled(), true);
  await page.getByRole("button", { name: "Tirar tour.mov" }).click();
  await page.getByRole("button", { name: "Tirar tour.mp4" }).click();
  await page.getByRole("list", { name: "Arquivos para enviar" }).waitFor({ state: "detached" });
  await page.context().close();
});

test("a voice that is recorded arrives as a voice note", async () => {
  const page = await openPage(browser, server.origin);
  await page.context().grantPermissions(["microphone"], { origin: server.origin });
  await open(page);
  await page.getByRole("button", { name: "Gravar mensagem de voz" }).click();
  await page.getByRole("timer").getByText("0:02").waitFor();
  await page.waitForFunction(() => document.querySelector("meter")?.value > 0.02);
  await assertAccessible(page, "recording");
  const posted = page.waitForResponse((answer) => answer.url().endsWith("/messages") && answer.request().method() === "POST");
  await page.getByRole("button", { name: "Enviar mensagem de voz" }).click();
  const { id } = await (await posted).json();

  const [voice] = await arrived("audio");
  assert.equal(voice.content.voice, true);
  const told = await fetch(`${server.origin}/simulator/graph/v25.0/${voice.content.id}`, {
    headers: { Authorization: "Bearer simulator-token" },
  });
  assert.equal((await told.json()).mime_type, "audio/ogg; codecs=opus");
  await page.getByRole("log").getByRole("button", { name: "Ouvir" }).waitFor();
  const seconds = await playable(page, id);
  assert.ok(seconds > 1.5 && seconds < 5, `it plays ${seconds} s`);
  assert.deepEqual(page.complaints, []);
  await page.context().close();
});

/** How long the browser itself plays what we kept of the voice. */
const playable = (page, id) =>
  page.evaluate(async (message) => {
    const bytes = await (await fetch(`/api/media/${message}`)).arrayBuffer();
    return (await new OfflineAudioContext(1, 48_000, 48_000).decodeAudioData(bytes)).duration;
  }, id);
