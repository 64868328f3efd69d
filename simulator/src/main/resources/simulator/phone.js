'use strict';

const api = '/simulator/api';
const $ = (id) => document.getElementById(id);
const samples = [
  { name: 'Marina Souza', phone: '+55 11 90000-0123' },
  { name: 'Paulo Ferreira', phone: '+55 21 90000-0456' },
  { name: 'Conceição Lima', phone: '+55 31 99000-0123' },
];
const state = { open: null, people: [], shown: '', lastNews: null, drafts: new Map(), pending: [] };

// ---- talking to the simulator

async function call(method, path, body) {
  const response = await fetch(api + path, {
    method,
    headers: body ? { 'Content-Type': 'application/json' } : {},
    body: body ? JSON.stringify(body) : undefined,
  });
  if (!response.ok) throw new Error(String(response.status));
  return response.status === 204 ? null : response.json();
}

/** Runs one refresh at a time and one more when something changed meanwhile. */
function coalesced(work) {
  let running = false;
  let again = false;
  return async () => {
    if (running) {
      again = true;
      return;
    }
    running = true;
    do {
      again = false;
      try {
        await work();
      } catch {
        $('offline').hidden = navigator.onLine && stream.readyState === EventSource.OPEN;
      }
    } while (again);
    running = false;
  };
}

// ---- words

const hour = new Intl.DateTimeFormat('pt-BR', { hour: '2-digit', minute: '2-digit' });
const weekday = new Intl.DateTimeFormat('pt-BR', { weekday: 'short' });
const dayMonth = new Intl.DateTimeFormat('pt-BR', { day: '2-digit', month: '2-digit' });
const longDay = new Intl.DateTimeFormat('pt-BR', { day: 'numeric', month: 'long' });

function daysAgo(date) {
  const midnight = (d) => new Date(d.getFullYear(), d.getMonth(), d.getDate()).getTime();
  return Math.round((midnight(new Date()) - midnight(date)) / 86400000);
}

function when(iso) {
  const date = new Date(iso);
  const days = daysAgo(date);
  if (days <= 0) return hour.format(date);
  if (days === 1) return 'ontem';
  return days < 7 ? weekday.format(date).replace('.', '') : dayMonth.format(date);
}

function dayName(iso) {
  const date = new Date(iso);
  const days = daysAgo(date);
  if (days === 0) return 'Hoje';
  return days === 1 ? 'Ontem' : longDay.format(date);
}

function phoneText(id) {
  const brazil = /^55(\d\d)(\d{4,5})(\d{4})$/.exec(id);
  if (brazil) return `+55 ${brazil[1]} ${brazil[2]}-${brazil[3]}`;
  return /^\d+$/.test(id) ? `+${id}` : 'número oculto';
}

const nameOf = (person) => person.name || phoneText(person.waId);

function initials(person) {
  if (!person.name) return '#';
  const words = person.name.split(/\s+/);
  const last = words.length > 1 ? words[words.length - 1] : '';
  return (Array.from(words[0])[0] + (Array.from(last)[0] || '')).toUpperCase();
}

const tickWords = {
  sending: 'Enviando',
  accepted: 'Aceita',
  sent: 'Enviada',
  delivered: 'Entregue',
  read: 'Lida',
  failed: 'Não chegou',
};

// ---- drawing

function el(tag, className, text) {
  const node = document.createElement(tag);
  if (className) node.className = className;
  if (text !== undefined) node.textContent = text;
  return node;
}

function tick(status) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 18 12');
  svg.setAttribute('class', `tick ${status}`);
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', tickWords[status]);
  const path = document.createElementNS(svg.namespaceURI, 'path');
  const shapes = { sending: 'M9 3v3l2 2M4 6a5 5 0 1 0 10 0a5 5 0 1 0-10 0', sent: 'M4 6.5l3 3 6-7' };
  path.setAttribute('d', shapes[status] || 'M1 6.5l3 3 6-7M8 8.5l1 1 6-7');
  svg.append(path);
  return svg;
}

function bubble(message) {
  const failed = message.from === 'business' && message.status === 'failed';
  const item = el('li', `bubble ${message.from}${failed ? ' failed' : ''}`);
  item.append(el('span', 'hidden-text', message.from === 'person' ? 'Você: ' : 'Imobiliária: '), message.text);
  const meta = el('span', 'meta');
  const time = el('time', '', hour.format(new Date(message.at)));
  time.dateTime = message.at;
  meta.append(time);
  if (message.from === 'person') meta.append(tick(message.status));
  item.append(meta);
  if (failed) {
    const why = message.failure ? ` (erro ${message.failure.code})` : '';
    item.append(el('span', 'reason', `Não chegou a este celular${why}`));
  }
  return item;
}

function drawThread(thread) {
  const arrived = thread.items.filter((m) => m.from === 'person' || m.status !== 'accepted');
  const known = new Set(arrived.map((m) => m.id));
  state.pending = state.pending.filter((m) => !known.has(m.id));
  const items = arrived.concat(state.pending.filter((m) => m.waId === thread.waId));
  const picture = JSON.stringify([thread.waId, thread.name, thread.typing, items]);
  if (picture === state.shown) return;
  state.shown = picture;

  const list = $('thread');
  const atEnd = list.scrollHeight - list.scrollTop - list.clientHeight < 80 || list.dataset.of !== thread.waId;
  const nodes = [];
  let day = null;
  for (const message of items) {
    if (dayName(message.at) !== day) {
      day = dayName(message.at);
      nodes.push(el('li', 'day', day));
    }
    nodes.push(bubble(message));
  }
  if (thread.typing) nodes.push(el('li', 'bubble business typing', 'digitando…'));
  list.replaceChildren(...nodes);
  list.dataset.of = thread.waId;
  if (atEnd) list.scrollTop = list.scrollHeight;

  $('thread-title').textContent = nameOf(thread);
  const under = thread.name ? phoneText(thread.waId) : 'sem nome no WhatsApp';
  $('thread-sub').textContent = thread.typing ? 'digitando…' : under;
  $('avatar').textContent = initials(thread);
  $('avatar').hidden = false;
  announce(thread, arrived);
}

function announce(thread, items) {
  const last = items.filter((m) => m.from === 'business' && m.status !== 'failed').at(-1);
  const news = last ? last.id : thread.waId;
  if (state.lastNews && state.lastNews !== news && last) $('news').textContent = `Imobiliária: ${last.text}`;
  state.lastNews = news;
}

function preview(message) {
  if (message.from === 'person') return `Você: ${message.text}`;
  return message.status === 'failed' ? `Não chegou: ${message.text}` : message.text;
}

function drawPeople() {
  const rows = state.people.map((person) => {
    const button = el('button');
    button.type = 'button';
    button.dataset.waId = person.waId;
    if (person.waId === state.open) button.setAttribute('aria-current', 'true');
    const avatar = el('span', 'avatar', initials(person));
    avatar.setAttribute('aria-hidden', 'true');
    const line = el('span', 'line');
    const last = person.lastMessage;
    line.append(el('b', '', nameOf(person)), el('span', 'sub', last ? preview(last) : phoneText(person.waId)));
    const end = el('span', 'end');
    if (last) end.append(el('time', '', when(last.at)));
    if (person.unread) {
      const badge = el('span', 'unread', String(person.unread));
      badge.append(el('span', 'hidden-text', ' não lidas'));
      end.append(badge);
    }
    button.append(avatar, line, end);
    const row = el('li');
    row.append(button);
    return row;
  });
  const focused = document.activeElement?.dataset?.waId;
  $('people').replaceChildren(...rows);
  if (focused) $('people').querySelector(`[data-wa-id="${CSS.escape(focused)}"]`)?.focus();
  $('nobody').hidden = state.people.length > 0;
}

// ---- keeping up

const refreshPeople = coalesced(async () => {
  state.people = (await call('GET', '/people')).items;
  drawPeople();
});

const refreshThread = coalesced(async () => {
  const id = state.open;
  if (!id) return;
  const thread = await call('GET', `/people/${encodeURIComponent(id)}/messages`);
  if (id !== state.open) return;
  drawThread(thread);
  const unread = thread.items.some((m) => m.from === 'business' && m.status === 'delivered');
  if (unread && looking()) await call('POST', `/people/${encodeURIComponent(id)}/read`);
});

function looking() {
  const narrow = matchMedia('(max-width: 819px)').matches;
  return document.visibilityState === 'visible' && (!narrow || $('desk').dataset.view === 'thread');
}

const stream = new EventSource(`${api}/phone/events`);
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

// ---- choosing and creating

function open(waId) {
  if (state.open) state.drafts.set(state.open, $('text').value);
  const changed = state.open !== waId;
  state.open = waId;
  $('desk').dataset.view = 'thread';
  $('composer').hidden = false;
  if (changed) {
    $('text').value = state.drafts.get(waId) || '';
    $('thread').replaceChildren();
    state.shown = '';
    state.lastNews = null;
  }
  drawPeople();
  refreshThread();
  history.replaceState(null, '', `#${waId}`);
  $('text').focus();
}

$('people').addEventListener('click', (event) => {
  const button = event.target.closest('button');
  if (button) open(button.dataset.waId);
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
  const button = el('button', '', sample.name);
  button.type = 'button';
  button.append(el('span', '', sample.phone));
  button.addEventListener('click', () => create(sample));
  $('samples').append(button);
}

// ---- writing

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

function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(24));
  return `wamid.${btoa(String.fromCharCode(...bytes))}`;
}

async function write() {
  const text = $('text').value.trim();
  if (!text || !state.open) return;
  const waId = state.open;
  const message = { id: newId(), waId, from: 'person', text, at: new Date().toISOString(), status: 'sending' };
  state.pending.push(message);
  $('text').value = '';
  try {
    const phoneNumberId = $('number').value || undefined;
    await call('POST', `/people/${encodeURIComponent(waId)}/messages`, { text, id: message.id, phoneNumberId });
  } catch {
    state.pending = state.pending.filter((m) => m !== message);
    if (state.open === waId && !$('text').value) $('text').value = text;
    $('offline').hidden = false;
  }
  refreshThread();
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

// ---- knobs

function showFaults(faults) {
  $('webhooks').value = faults.webhooks;
  $('delay').value = faults.sendDelayMs;
  $('fail-count').value = faults.failNext.length;
  if (faults.failNext.length) $('fail-code').value = String(faults.failNext[0].code);
  const calm = faults.webhooks === 'normal' && !faults.sendDelayMs && !faults.failNext.length;
  $('faults-state').textContent = calm ? 'Tudo funciona normalmente.' : 'Há falhas ligadas.';
}

async function changeFaults(faults) {
  try {
    showFaults(await call('PUT', '/faults', faults));
  } catch {
    $('faults-state').textContent = 'Não foi aplicado. Confira os valores.';
  }
}

$('faults').addEventListener('submit', (event) => {
  event.preventDefault();
  const failure = { code: Number($('fail-code').value) };
  changeFaults({
    webhooks: $('webhooks').value,
    sendDelayMs: Number($('delay').value),
    failNext: Array.from({ length: Math.min(50, Number($('fail-count').value)) }, () => failure),
  });
});

$('calm').addEventListener('click', () => changeFaults({ webhooks: 'normal' }));

// ---- start

call('GET', '/faults').then(showFaults, () => {});
$('knobs').open = matchMedia('(min-width: 820px)').matches;
refreshPeople().then(() => {
  const waId = decodeURIComponent(location.hash.slice(1));
  if (state.people.some((person) => person.waId === waId)) open(waId);
});
