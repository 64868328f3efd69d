import { call, events, newId, personPath } from './phone-api.js';
import { attachments, place } from './phone-attach.js';
import { bubble } from './phone-bubbles.js';
import { $, button, coalesced, el, openSheet } from './phone-dom.js';
import { knobs } from './phone-knobs.js';
import { personSheet } from './phone-person.js';
import { dayName, inWords, initials, nameOf, phoneText, when } from './phone-words.js';

const samples = [
  { name: 'Marina Souza', phone: '+55 11 90000-0123' },
  { name: 'Paulo Ferreira', phone: '+55 21 90000-0456' },
  { name: 'Conceição Lima', phone: '+55 31 99000-0123' },
];
const emojis = ['👍', '❤️', '😂', '😮', '😢', '🙏'];
const state = { open: null, thread: null, people: [], lastNews: null, drafts: new Map(), pending: [] };
const drawn = new Map();
let aside = null; // what the composer is about: { kind: 'reply' | 'edit', message }

const lost = () => {
  $('offline').hidden = navigator.onLine && stream.readyState === EventSource.OPEN;
};

// ---- drawing

function keyed(message, all, acts) {
  const picture = JSON.stringify([message, message.replyTo ? all.get(message.replyTo) : null]);
  const before = drawn.get(message.id);
  if (before?.picture === picture) return before.node;
  const node = bubble(message, all, acts);
  drawn.set(message.id, { picture, node });
  return node;
}

function dayNode(day) {
  const known = drawn.get(day)?.node || el('li', 'day', day);
  drawn.set(day, { node: known });
  return known;
}

function drawThread(thread) {
  state.thread = thread;
  const arrived = thread.items.filter((m) => m.from === 'person' || m.status !== 'accepted');
  const known = new Set(arrived.map((m) => m.id));
  state.pending = state.pending.filter((m) => !known.has(m.id));
  const items = arrived.concat(state.pending.filter((m) => m.waId === thread.waId));
  const all = new Map(items.map((m) => [m.id, m]));

  const list = $('thread');
  const atEnd = list.scrollHeight - list.scrollTop - list.clientHeight < 80 || list.dataset.of !== thread.waId;
  const nodes = [];
  let day = null;
  for (const message of items) {
    if (dayName(message.at) !== day) {
      day = dayName(message.at);
      nodes.push(dayNode(day));
    }
    nodes.push(keyed(message, all, acts));
  }
  if (thread.typing) nodes.push(el('li', 'bubble business typing', 'digitando…'));
  arrange(list, nodes);
  list.dataset.of = thread.waId;
  if (atEnd) list.scrollTop = list.scrollHeight;

  $('thread-title').textContent = nameOf(thread);
  const number = thread.hidesNumber ? 'número oculto' : phoneText(thread.waId);
  const under = thread.name || thread.username ? number : 'sem nome no WhatsApp';
  $('thread-sub').textContent = thread.typing ? 'digitando…' : under;
  $('avatar').textContent = initials(thread);
  $('avatar').hidden = false;
  announce(thread, arrived);
}

/** Puts the nodes in their places without touching those that are there: a sound that plays goes on. */
function arrange(list, nodes) {
  const kept = new Set(nodes);
  for (const child of [...list.children]) if (!kept.has(child)) child.remove();
  nodes.forEach((node, i) => {
    if (list.children[i] !== node) list.insertBefore(node, list.children[i] || null);
  });
}

function announce(thread, items) {
  const last = items.filter((m) => m.from === 'business' && m.status !== 'failed').at(-1);
  const news = last ? last.id : thread.waId;
  if (state.lastNews && state.lastNews !== news && last) $('news').textContent = `Imobiliária: ${inWords(last)}`;
  state.lastNews = news;
}

function preview(message) {
  const text = inWords(message);
  if (message.from === 'person') return `Você: ${text}`;
  return message.status === 'failed' ? `Não chegou: ${text}` : text;
}

function row(person) {
  const node = el('button');
  node.type = 'button';
  node.dataset.waId = person.waId;
  if (person.waId === state.open) node.setAttribute('aria-current', 'true');
  const avatar = el('span', 'avatar', initials(person));
  avatar.setAttribute('aria-hidden', 'true');
  const last = person.lastMessage;
  const line = el('span', 'line');
  line.append(el('b', '', nameOf(person)), el('span', 'sub', last ? preview(last) : phoneText(person.waId)));
  const end = el('span', 'end');
  if (last) end.append(el('time', '', when(last.at)));
  if (person.unread) end.append(el('span', 'unread', String(person.unread), el('span', 'hidden-text', ' não lidas')));
  node.append(avatar, line, end);
  return el('li', '', node);
}

function drawPeople() {
  const focused = document.activeElement?.dataset?.waId;
  $('people').replaceChildren(...state.people.map(row));
  if (focused) $('people').querySelector(`[data-wa-id="${CSS.escape(focused)}"]`)?.focus();
  $('nobody').hidden = state.people.length > 0;
}

// ---- keeping up

const refreshPeople = coalesced(async () => {
  state.people = (await call('GET', '/people')).items;
  drawPeople();
}, lost);

const refreshThread = coalesced(async () => {
  const id = state.open;
  if (!id) return;
  const thread = await call('GET', personPath(id, '/messages'));
  if (id !== state.open) return;
  drawThread(thread);
  const unread = thread.items.some((m) => m.from === 'business' && m.status === 'delivered');
  if (unread && looking()) await call('POST', personPath(id, '/read'));
}, lost);

function looking() {
  const narrow = matchMedia('(max-width: 819px)').matches;
  return document.visibilityState === 'visible' && (!narrow || $('desk').dataset.view === 'thread');
}

const stream = events();
stream.addEventListener('hello', () => {
  $('offline').hidden = true;
  refreshPeople();
  refreshThread();
  refreshNumbers();
});
stream.addEventListener('changed', (event) => {
  refreshPeople();
  if (JSON.parse(event.data).waId === state.open) refreshThread();
});
stream.addEventListener('error', () => {
  $('offline').hidden = false;
});
document.addEventListener('visibilitychange', () => refreshThread());
// "digitando…" ends by itself after a while, without an event
setInterval(() => {
  if (document.querySelector('.typing')) refreshThread();
}, 5000);

async function refreshNumbers() {
  const numbers = (await call('GET', '/numbers')).items;
  const chosen = $('number').value;
  $('number').replaceChildren(
    ...numbers.map((number) => {
      const option = el('option', '', numbers.length > 1 ? number.phoneNumberId : number.displayPhoneNumber);
      option.value = number.phoneNumberId;
      return option;
    }),
  );
  if (chosen) $('number').value = chosen;
  $('number-box').hidden = numbers.length < 2;
}

// ---- choosing and creating

function open(waId) {
  if (state.open) state.drafts.set(state.open, $('text').value);
  const changed = state.open !== waId;
  state.open = waId;
  $('desk').dataset.view = 'thread';
  $('composer').hidden = false;
  if (changed) {
    about(null);
    $('text').value = state.drafts.get(waId) || '';
    $('thread').replaceChildren();
    drawn.clear();
    state.lastNews = null;
  }
  drawPeople();
  refreshThread();
  history.replaceState(null, '', `#${waId}`);
  $('text').focus();
}

$('people').addEventListener('click', (event) => {
  const chosen = event.target.closest('button');
  if (chosen) open(chosen.dataset.waId);
});

$('back').addEventListener('click', () => {
  $('desk').dataset.view = 'list';
  $('people').querySelector('[aria-current]')?.focus();
});

async function create(person) {
  const error = $('new-person-error');
  error.hidden = true;
  try {
    const created = await call('POST', '/people', person);
    $('new-person').reset();
    await refreshPeople();
    open(created.waId);
  } catch (failure) {
    error.textContent =
      failure.message === '400'
        ? 'Confira o número: código do país, DDD e número, como +55 11 90000-0123.'
        : 'Não deu para criar agora. Tente de novo.';
    error.hidden = false;
  }
}

$('new-person').addEventListener('submit', (event) => {
  event.preventDefault();
  create({ name: $('name').value, phone: $('phone').value });
});

for (const sample of samples) {
  $('samples').append(
    button('', sample.name, () => create(sample)),
  );
  $('samples').lastChild.append(el('span', '', sample.phone));
}

// ---- writing

/** Whether the composer answers or corrects a message, shown above it. */
function about(next) {
  aside = next;
  $('aside').hidden = !next;
  if (!next) return;
  $('aside-title').textContent = next.kind === 'edit' ? 'Editando' : next.message.from === 'person' ? 'Você' : 'Imobiliária';
  $('aside-text').textContent = inWords(next.message);
  if (next.kind === 'edit') $('text').value = next.message.text;
  $('text').focus();
}

$('aside-close').addEventListener('click', () => {
  if (aside?.kind === 'edit') $('text').value = '';
  about(null);
});

function showMarks() {
  const forwarded = $('forwarded').selectedOptions[0];
  const marks = [$('by-ad').checked && '📣 por anúncio', forwarded.value && `↪ ${forwarded.text.toLowerCase()}`];
  $('marks').textContent = marks.filter(Boolean).join(' · ');
  $('marks').hidden = !$('marks').textContent;
}

for (const id of ['by-ad', 'forwarded']) $(id).addEventListener('change', showMarks);

/** Sends one content with all that stands beside it, once. */
async function send(content, replyTo, draft) {
  const waId = state.open;
  const body = {
    ...content,
    id: newId(),
    phoneNumberId: $('number').value || undefined,
    replyTo: replyTo || (aside?.kind === 'reply' ? aside.message.id : undefined),
    byAd: $('by-ad').checked || undefined,
    forwarded: $('forwarded').value || undefined,
  };
  if (draft) state.pending.push({ ...draft, id: body.id, replyTo: body.replyTo });
  about(null);
  $('by-ad').checked = false;
  $('forwarded').value = '';
  showMarks();
  try {
    await call('POST', personPath(waId, '/messages'), body);
  } catch {
    state.pending = state.pending.filter((m) => m.id !== body.id);
    if (draft && state.open === waId && !$('text').value) $('text').value = draft.text;
    $('offline').hidden = false;
  }
  refreshThread();
}

async function deed(path, body) {
  try {
    await call('POST', personPath(state.open, path), { phoneNumberId: $('number').value || undefined, ...body });
  } catch {
    $('offline').hidden = false;
  }
  refreshThread();
}

function write() {
  const text = $('text').value.trim();
  if (!text || !state.open) return;
  $('text').value = '';
  if (aside?.kind === 'edit') {
    const { id } = aside.message;
    about(null);
    deed('/edits', { messageId: id, text });
    return;
  }
  const at = new Date().toISOString();
  const draft = { waId: state.open, from: 'person', type: 'text', content: { body: text }, text, at, status: 'sending' };
  send({ text }, undefined, draft);
  if (state.thread?.waId === state.open) drawThread(state.thread);
}

$('composer').addEventListener('submit', (event) => {
  event.preventDefault();
  write();
});

$('text').addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    write();
  }
});

// ---- what taps on messages do

function menuItem(label, act, className = '') {
  return button(className, label, () => {
    $('menu').close();
    act();
  });
}

const acts = {
  menu(message) {
    const own = message.from === 'person';
    $('menu-emojis').replaceChildren(
      ...emojis.map((emoji) => {
        const on = message.ownReaction === emoji;
        const node = menuItem(emoji, () => deed('/reactions', { messageId: message.id, emoji: on ? null : emoji }), 'emoji');
        node.setAttribute('aria-pressed', String(on));
        node.setAttribute('aria-label', on ? `Tirar a reação ${emoji}` : `Reagir com ${emoji}`);
        return node;
      }),
    );
    const editable = own && (message.type === 'text' || ['image', 'video', 'document'].includes(message.type));
    $('menu-items').replaceChildren(
      ...[
        menuItem('Responder', () => about({ kind: 'reply', message })),
        editable ? menuItem('Editar', () => about({ kind: 'edit', message })) : null,
        own ? menuItem('Apagar para todos', () => deed('/deletions', { messageId: message.id }), 'danger') : null,
      ].filter(Boolean),
    );
    openSheet($('menu'));
  },
  choose(message, { kind, id, title, description }) {
    send({ choice: { kind, id, title, description } }, message.id);
  },
  list(message, action) {
    $('options-title').textContent = action.button;
    $('options-list').replaceChildren(
      ...action.sections.flatMap((section) => [
        ...(section.title ? [el('h3', '', section.title)] : []),
        ...section.rows.map((each) => {
          const node = button('option', each.title, () => {
            $('options').close();
            acts.choose(message, { kind: 'list', ...each });
          });
          if (each.description) node.append(el('span', 'sub', each.description));
          return node;
        }),
      ]),
    );
    openSheet($('options'));
  },
  locate: (message) => send(place(), message.id),
  shareNumber(message) {
    const digits = /^\d+$/.test(state.open) ? state.open : '5511900000321';
    const card = {
      origin: 'contact_request',
      name: { formattedName: nameOf(state.thread), firstName: nameOf(state.thread).split(' ')[0] },
      phones: [{ phone: phoneText(digits), waId: digits, type: 'CELL' }],
    };
    send({ contacts: [card] }, message.id);
  },
  fill: (message, flow) =>
    send({ flow: { answers: { flow_token: flow.flow_token, nome: nameOf(state.thread), renda: '5000' } } }, message.id),
  played: (message) => deed('/played', { messageId: message.id }),
};

// ---- start

attachments((content) => send(content));
personSheet(
  () => state.open,
  () => state.thread,
  async (waId) => {
    await refreshPeople();
    open(waId);
  },
);
knobs();
refreshPeople().then(() => {
  const waId = decodeURIComponent(location.hash.slice(1));
  if (state.people.some((person) => person.waId === waId)) open(waId);
});
