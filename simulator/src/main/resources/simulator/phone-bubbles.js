import { mediaUrl } from './phone-api.js';
import { button, el } from './phone-dom.js';
import { inWords, phoneText, tickWords, timeOf } from './phone-words.js';

const shapes = { sending: 'M9 3v3l2 2M4 6a5 5 0 1 0 10 0a5 5 0 1 0-10 0', sent: 'M4 6.5l3 3 6-7' };

function tick(status) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 18 12');
  svg.setAttribute('class', `tick ${status}`);
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', tickWords[status]);
  const path = document.createElementNS(svg.namespaceURI, 'path');
  path.setAttribute('d', shapes[status] || 'M1 6.5l3 3 6-7M8 8.5l1 1 6-7');
  svg.append(path);
  return svg;
}

const words = (text) => (text ? el('span', 'words', text) : null);

function missing(what) {
  return el('span', 'gone', `${what}: o arquivo não chegou`);
}

function image(content, message) {
  if (!content.id) return [missing('Foto'), words(message.text)];
  const img = el('img', 'picture');
  img.src = mediaUrl(content.id);
  img.alt = message.text || 'Foto';
  img.loading = 'lazy';
  return [img, words(message.text)];
}

function video(content, message) {
  if (!content.id) return [missing('Vídeo'), words(message.text)];
  const player = el('video', 'picture');
  player.src = mediaUrl(content.id);
  player.controls = true;
  player.preload = 'metadata';
  return [player, words(message.text)];
}

function audio(content, message, acts) {
  if (!content.id) return [missing('Áudio')];
  const player = el('audio');
  player.src = mediaUrl(content.id);
  player.controls = true;
  player.preload = 'metadata';
  if (message.from === 'business') player.addEventListener('play', () => acts.played(message), { once: true });
  return [el('span', 'kind', content.voice ? '🎤 Mensagem de voz' : '🎵 Áudio'), player];
}

function file(content, message) {
  const name = content.filename || 'Documento';
  const ending = /\.(\w{2,4})$/.exec(name);
  const icon = el('span', 'file-icon', ending ? ending[1].toUpperCase() : 'DOC');
  if (!content.id) return [el('span', 'file', icon, name), words(message.text)];
  const link = el('a', 'file', icon, el('span', 'file-name', name));
  link.href = mediaUrl(content.id);
  link.download = name;
  return [link, words(message.text)];
}

function sticker(content) {
  if (!content.id) return [missing('Figurinha')];
  const img = el('img', 'sticker-image');
  img.src = mediaUrl(content.id);
  img.alt = 'Figurinha';
  return [img];
}

function location(content) {
  const pin = el('span', 'map', '📍');
  const place = el('span', 'place', el('b', '', content.name || 'Localização'));
  if (content.address) place.append(el('span', 'sub', content.address));
  place.append(el('span', 'sub', `${content.latitude}, ${content.longitude}`));
  return [pin, place];
}

function cards(content) {
  return content.map((card) => {
    const lines = (card.phones || []).map((phone) => el('span', 'sub', phone.phone || phoneText(phone.wa_id)));
    const mails = (card.emails || []).map((email) => el('span', 'sub', email.email));
    return el('span', 'card', el('b', '', `👤 ${card.name?.formatted_name || 'Contato'}`), ...lines, ...mails);
  });
}

function choices(content, message, acts) {
  const action = content.action || {};
  const parts = [];
  const header = content.header;
  if (header?.text) parts.push(el('b', 'words', header.text));
  if (header && header[header.type]?.id) parts.push(...draw(header.type, header[header.type], message, acts));
  parts.push(words(content.body?.text));
  if (content.footer?.text) parts.push(el('span', 'sub', content.footer.text));
  for (const each of action.buttons || []) {
    parts.push(button('choice', each.reply.title, () => acts.choose(message, { kind: 'button', ...each.reply })));
  }
  if (action.sections) parts.push(button('choice', `☰ ${action.button}`, () => acts.list(message, action)));
  if (action.name === 'cta_url') {
    const link = el('a', 'choice', `↗ ${action.parameters.display_text}`);
    link.href = /^https?:/.test(action.parameters.url) ? action.parameters.url : '#';
    link.target = '_blank';
    link.rel = 'noopener noreferrer';
    parts.push(link);
  }
  if (action.name === 'send_location') parts.push(button('choice', '📍 Enviar localização', () => acts.locate(message)));
  if (action.name === 'request_contact_info') {
    parts.push(button('choice', '👤 Compartilhar meu número', () => acts.shareNumber(message)));
  }
  if (action.name === 'flow') {
    parts.push(button('choice', action.parameters.flow_cta, () => acts.fill(message, action.parameters)));
  }
  return parts;
}

function answer(content) {
  const reply = content.button_reply || content.list_reply;
  if (reply) return [words(reply.title), reply.description ? el('span', 'sub', reply.description) : null];
  return [words(content.type === 'nfm_reply' ? '📝 Formulário enviado' : `Resposta “${content.type}”`)];
}

/** What a quick reply gives back: what the agency said for it, or its words. */
function payload(content, index, title) {
  const given = (content.components || []).find((it) => it.sub_type === 'quick_reply' && String(it.index) === String(index));
  return given?.parameters?.[0]?.payload || title;
}

function template(content, message, acts) {
  const { header, body, footer, buttons = [] } = content.rendered || {};
  const above = (content.components || []).find((it) => it.type.toLowerCase() === 'header')?.parameters?.[0];
  return [
    el('span', 'kind', `Modelo ${content.name} · ${content.language?.code || ''}`),
    above && above.type !== 'text' ? draw(above.type, above[above.type], { ...message, text: '' }, acts)[0] : null,
    header ? el('b', 'words', header) : null,
    words(body),
    footer ? el('span', 'sub', footer) : null,
    ...buttons.map(({ type, text }, index) =>
      type === 'QUICK_REPLY'
        ? button('choice', text, () => acts.choose(message, { kind: 'template', id: payload(content, index, text), title: text }))
        : el('span', 'choice', text),
    ),
  ];
}

function order(content) {
  const money = new Intl.NumberFormat('pt-BR', { style: 'currency', currency: 'BRL' });
  const items = content.product_items || [];
  return [
    el('b', 'words', '🛒 Pedido'),
    ...items.map((it) => el('span', 'sub', `${it.quantity} × ${it.product_retailer_id} · ${money.format(it.item_price)}`)),
  ];
}

const drawers = {
  text: (content, message) => [words(message.text)],
  image,
  video,
  audio,
  document: file,
  sticker,
  location,
  contacts: cards,
  interactive: (content, message, acts) => (content.action ? choices(content, message, acts) : answer(content)),
  button: (content, message) => [words(message.text)],
  template,
  order,
};

function draw(type, content, message, acts) {
  const drawer = drawers[type];
  return drawer && content ? drawer(content, message, acts) : [el('span', 'gone', inWords(message))];
}

function quote(message, all) {
  if (!message.replyTo) return null;
  const quoted = all.get(message.replyTo);
  const who = quoted && (quoted.from === 'person' ? 'Você' : 'Imobiliária');
  return el('span', 'quote', el('b', '', who || 'Mensagem'), quoted ? inWords(quoted) : 'não está neste celular');
}

function meta(message) {
  const line = el('span', 'meta');
  if (message.edited && !message.deleted) line.append('editada');
  const time = el('time', '', timeOf(message.at));
  time.dateTime = message.at;
  line.append(time);
  if (message.from === 'person') line.append(tick(message.status));
  return line;
}

/** One message; {@code acts} says what taps on it do. */
export function bubble(message, all, acts) {
  const failed = message.from === 'business' && message.status === 'failed';
  const plain = message.deleted ? 'deleted' : message.type;
  const item = el('li', `bubble ${message.from} of-${plain}${failed ? ' failed' : ''}`);
  item.dataset.id = message.id;
  item.append(el('span', 'hidden-text', message.from === 'person' ? 'Você: ' : 'Imobiliária: '));
  if (message.byAd) item.append(el('span', 'kind', '📣 Chegou por anúncio'));
  if (message.forwarded) item.append(el('span', 'kind', '↪ Encaminhada'));
  const parts = message.deleted ? [el('span', 'gone', inWords(message))] : draw(message.type, message.content, message, acts);
  item.append(...[quote(message, all), ...parts, meta(message)].filter(Boolean));
  if (failed) {
    const why = message.failure ? ` (erro ${message.failure.code})` : '';
    item.append(el('span', 'reason', `Não chegou a este celular${why}`));
  }
  if (message.reactions?.length) {
    const chip = el('span', 'reactions', message.reactions.join(''));
    chip.setAttribute('aria-label', `Reações: ${message.reactions.join(' ')}`);
    item.append(chip);
  }
  if (message.status !== 'sending' && !message.deleted) {
    const more = button('more', '⋮', () => acts.menu(message));
    more.setAttribute('aria-label', `Ações da mensagem: ${inWords(message)}`);
    item.append(more);
  }
  return item;
}
