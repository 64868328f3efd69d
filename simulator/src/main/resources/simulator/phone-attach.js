import { bring, call, sampleUrl } from './phone-api.js';
import { $, button, el, openSheet } from './phone-dom.js';

const titles = {
  image: 'Foto',
  video: 'Vídeo',
  voice: 'Mensagem de voz',
  audio: 'Áudio',
  document: 'Documento',
  sticker: 'Figurinha',
};
const accepted = { image: 'image/*', video: 'video/*', voice: 'audio/*', audio: 'audio/*', sticker: 'image/webp' };
const captioned = ['image', 'video', 'document'];
let samples = null;

async function samplesOf(choice) {
  samples ??= (await call('GET', '/samples')).items;
  return choice === 'voice'
    ? samples.filter((it) => it.voice)
    : samples.filter((it) => it.kind === choice && !it.voice);
}

function preview(sample) {
  if (sample.mimeType.startsWith('image/')) {
    const img = el('img', 'thumb');
    img.src = sampleUrl(sample.name);
    img.alt = '';
    return img;
  }
  const icons = { video: '🎥', audio: sample.voice ? '🎤' : '🎵', document: '📄' };
  return el('span', 'thumb', icons[sample.kind]);
}

function sampleButton(sample, act) {
  const node = button('sample', '', act);
  node.append(preview(sample), el('span', '', sample.filename));
  return node;
}

/** Lets the person choose what to attach; {@code send} takes the content of the message. */
export function attachments(send) {
  const dialog = $('attach');
  const wish = (choice, rest) => ({
    kind: choice === 'voice' ? 'audio' : choice,
    voice: choice === 'voice' ? true : choice === 'audio' ? false : undefined,
    caption: captioned.includes(choice) ? $('caption').value.trim() || undefined : undefined,
    lost: $('media-lost').checked || undefined,
    ...rest,
  });
  const finish = (content) => {
    dialog.close();
    send(content);
  };

  async function choose(choice) {
    dialog.dataset.step = 'media';
    dialog.dataset.choice = choice;
    $('attach-title').textContent = titles[choice];
    $('caption-field').hidden = !captioned.includes(choice);
    $('caption').value = '';
    $('media-lost').checked = false;
    $('attach-error').hidden = true;
    $('own-file').accept = accepted[choice] || '';
    $('own-file').value = '';
    const items = await samplesOf(choice);
    $('sample-list').replaceChildren(
      ...items.map((it) => sampleButton(it, () => finish({ media: wish(choice, { sample: it.name }) }))),
    );
  }

  $('own-file').addEventListener('change', async () => {
    const [file] = $('own-file').files;
    if (!file) return;
    try {
      const id = await bring(file);
      finish({ media: wish(dialog.dataset.choice, { id, filename: file.name }) });
    } catch {
      $('attach-error').hidden = false;
    }
  });

  for (const node of dialog.querySelectorAll('[data-media]')) {
    node.addEventListener('click', () => choose(node.dataset.media));
  }
  for (const node of dialog.querySelectorAll('[data-content]')) {
    node.addEventListener('click', () => finish(contents[node.dataset.content]()));
  }
  $('attach-back').addEventListener('click', () => start());

  function start() {
    dialog.dataset.step = 'kinds';
    $('attach-title').textContent = 'Anexar';
  }

  $('attach-open').addEventListener('click', () => {
    start();
    openSheet(dialog);
  });
}

export const place = () => ({
  location: {
    latitude: -23.5613991,
    longitude: -46.6558819,
    name: 'Edifício Exemplo',
    address: 'Av. Fictícia, 1000 - São Paulo',
    url: 'https://maps.google.com/?cid=1',
  },
});

const contents = {
  pin: () => ({ location: { latitude: -23.5505, longitude: -46.6333 } }),
  place,
  contact: () => ({
    contacts: [
      {
        name: { formattedName: 'Rita Modelo', firstName: 'Rita', lastName: 'Modelo' },
        phones: [{ phone: '+55 11 90000-0789', waId: '5511900000789', type: 'CELL' }],
        emails: [{ email: 'rita@example.com', type: 'WORK' }],
      },
    ],
  }),
  order: () => ({
    order: {
      catalogId: '400000000000777',
      text: '',
      productItems: [{ productRetailerId: 'AP-101', quantity: 1, itemPrice: 450000.5, currency: 'BRL' }],
    },
  }),
  poll: () => ({ unsupported: { code: 131060, kind: 'poll_creation' } }),
  unknown: () => ({ other: { type: 'hologram', content: { id: '99', depth: 3 } } }),
};
