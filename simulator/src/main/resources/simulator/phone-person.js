import { call, personPath } from './phone-api.js';
import { $, openSheet } from './phone-dom.js';

/** Who this person is at WhatsApp: username, hidden number, another number; and the agency's own app. */
export function personSheet(openPerson, current, moved) {
  const dialog = $('person');
  const complain = (hidden) => {
    $('person-error').hidden = hidden;
  };
  const doing = (act) => async (event) => {
    event.preventDefault();
    complain(true);
    try {
      await act(openPerson());
      dialog.close();
    } catch {
      complain(false);
    }
  };

  $('who').addEventListener('click', () => {
    if (!openPerson()) return;
    complain(true);
    $('person-name').value = current()?.name || '';
    $('person-username').value = current()?.username || '';
    $('person-hides').checked = Boolean(current()?.hidesNumber);
    $('person-number').value = '';
    $('echo-text').value = '';
    openSheet(dialog);
  });

  $('person-form').addEventListener(
    'submit',
    doing((waId) =>
      call('PUT', personPath(waId), {
        name: $('person-name').value,
        username: $('person-username').value,
        hidesNumber: $('person-hides').checked,
      }),
    ),
  );
  $('number-form').addEventListener(
    'submit',
    doing(async (waId) => {
      const done = await call('POST', personPath(waId, '/number'), { phone: $('person-number').value });
      await moved(done.waId);
    }),
  );
  $('echo-form').addEventListener(
    'submit',
    doing((waId) => call('POST', personPath(waId, '/echoes'), { text: $('echo-text').value })),
  );
}
