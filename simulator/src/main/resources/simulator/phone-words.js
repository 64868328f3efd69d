const hour = new Intl.DateTimeFormat('pt-BR', { hour: '2-digit', minute: '2-digit' });
const weekday = new Intl.DateTimeFormat('pt-BR', { weekday: 'short' });
const dayMonth = new Intl.DateTimeFormat('pt-BR', { day: '2-digit', month: '2-digit' });
const longDay = new Intl.DateTimeFormat('pt-BR', { day: 'numeric', month: 'long' });

function daysAgo(date) {
  const midnight = (d) => new Date(d.getFullYear(), d.getMonth(), d.getDate()).getTime();
  return Math.round((midnight(new Date()) - midnight(date)) / 86400000);
}

export const timeOf = (iso) => hour.format(new Date(iso));

export function when(iso) {
  const date = new Date(iso);
  const days = daysAgo(date);
  if (days <= 0) return hour.format(date);
  if (days === 1) return 'ontem';
  return days < 7 ? weekday.format(date).replace('.', '') : dayMonth.format(date);
}

export function dayName(iso) {
  const date = new Date(iso);
  const days = daysAgo(date);
  if (days === 0) return 'Hoje';
  return days === 1 ? 'Ontem' : longDay.format(date);
}

export function phoneText(id) {
  const brazil = /^55(\d\d)(\d{4,5})(\d{4})$/.exec(id);
  if (brazil) return `+55 ${brazil[1]} ${brazil[2]}-${brazil[3]}`;
  return /^\d+$/.test(id) ? `+${id}` : 'número oculto';
}

export const nameOf = (person) => person.name || (person.username ? `@${person.username}` : phoneText(person.waId));

export function initials(person) {
  if (!person.name) return '#';
  const words = person.name.split(/\s+/);
  const last = words.length > 1 ? words[words.length - 1] : '';
  return (Array.from(words[0])[0] + (Array.from(last)[0] || '')).toUpperCase();
}

export const tickWords = {
  sending: 'Enviando',
  accepted: 'Aceita',
  sent: 'Enviada',
  delivered: 'Entregue',
  read: 'Lida',
  played: 'Ouvida',
  failed: 'Não chegou',
};

const kinds = {
  image: () => '📷 Foto',
  video: () => '🎥 Vídeo',
  audio: (content) => (content.voice ? '🎤 Mensagem de voz' : '🎵 Áudio'),
  document: (content) => `📄 ${content.filename || 'Documento'}`,
  sticker: () => 'Figurinha',
  location: () => '📍 Localização',
  contacts: (content) => `👤 ${content[0]?.name?.formatted_name || 'Contato'}`,
  interactive: (content) => (content.type === 'nfm_reply' ? '📝 Formulário enviado' : 'Opções'),
  template: () => 'Modelo de mensagem',
  order: () => '🛒 Pedido',
  unsupported: () => 'Mensagem não compatível',
};

/** A message in one line. */
export function inWords(message) {
  if (message.deleted) return '🚫 Mensagem apagada';
  const kind = kinds[message.type];
  const content = message.content || {};
  const picture = ['image', 'video', 'location'].includes(message.type);
  if (message.text) return picture ? `${kind(content).split(' ')[0]} ${message.text}` : message.text;
  return kind ? kind(content) : `Mensagem do tipo “${message.type}”`;
}
