import { call } from './phone-api.js';
import { $ } from './phone-dom.js';

function showFault(fault) {
  const known = fault.code === null || [...$('fail-code').options].some(({ value }) => value === String(fault.code));
  $('fail-how').value = fault.later ? 'later' : (fault.how ?? 'error');
  if (fault.code !== null) $('fail-code').value = known ? String(fault.code) : 'other';
  if (!known) $('fail-other').value = fault.code;
  $('fail-transient').value = fault.transient === null ? '' : String(fault.transient);
  $('fail-taken').checked = fault.taken === true;
  showOther();
}

function showLimits(limits) {
  $('limits').checked = limits !== null;
  if (limits === null) return;
  $('per-second').value = limits.perSecond;
  $('pair-burst').value = limits.pairBurst;
  $('pair-pause').value = limits.pairPauseMs / 1000;
}

const showOther = () => {
  $('fail-other-field').hidden = $('fail-code').value !== 'other';
};

function show(faults) {
  $('webhooks').value = faults.webhooks;
  $('late').value = faults.lateByMs / 1000;
  $('delay').value = faults.sendDelayMs;
  $('media-trouble').value = faults.media;
  $('media-urls').checked = faults.mediaUrls;
  $('fail-count').value = faults.failNext.length;
  if (faults.failNext.length) showFault(faults.failNext[0]);
  showLimits(faults.limits);
  const calm =
    faults.webhooks === 'normal' &&
    faults.media === 'normal' &&
    !faults.sendDelayMs &&
    !faults.failNext.length &&
    faults.limits === null;
  $('faults-state').textContent = calm ? 'Tudo funciona normalmente.' : 'Há falhas ligadas.';
}

async function change(faults) {
  try {
    show(await call('PUT', '/faults', faults));
  } catch {
    $('faults-state').textContent = 'Não foi aplicado. Confira os valores.';
  }
}

function fault() {
  const how = $('fail-how').value;
  const later = how === 'later';
  const withCode = later || how === 'error';
  const chosen = $('fail-code').selectedOptions[0];
  const code = chosen.value === 'other' ? $('fail-other').value : chosen.value;
  return {
    how: later ? 'error' : how,
    later,
    taken: $('fail-taken').checked,
    code: withCode ? Number(code) : null,
    httpStatus: withCode && chosen.dataset.status ? Number(chosen.dataset.status) : null,
    transient: $('fail-transient').value === '' ? null : $('fail-transient').value === 'true',
  };
}

const limits = () => ({
  perSecond: Number($('per-second').value),
  pairBurst: Number($('pair-burst').value),
  pairPauseMs: Math.round(Number($('pair-pause').value) * 1000),
});

export function knobs() {
  $('faults').addEventListener('submit', (event) => {
    event.preventDefault();
    change({
      webhooks: $('webhooks').value,
      lateByMs: Math.round(Number($('late').value) * 1000),
      sendDelayMs: Number($('delay').value),
      media: $('media-trouble').value,
      mediaUrls: $('media-urls').checked,
      failNext: Array.from({ length: Math.min(50, Number($('fail-count').value)) }, fault),
      limits: $('limits').checked ? limits() : null,
    });
  });
  $('fail-code').addEventListener('change', showOther);
  $('calm').addEventListener('click', () => change({ webhooks: 'normal' }));
  call('GET', '/faults').then(show, () => {});
  $('knobs').open = matchMedia('(min-width: 1200px)').matches;
}
