export const $ = (id) => document.getElementById(id);

export function el(tag, className, ...children) {
  const node = document.createElement(tag);
  if (className) node.className = className;
  node.append(...children.filter((child) => child !== undefined && child !== null));
  return node;
}

export function button(className, label, act) {
  const node = el('button', className, label);
  node.type = 'button';
  node.addEventListener('click', act);
  return node;
}

/** Opens a sheet that a click beside it closes as well. */
export function openSheet(dialog) {
  if (!dialog.dataset.ready) {
    dialog.dataset.ready = 'yes';
    dialog.addEventListener('click', (event) => {
      if (event.target === dialog || event.target.closest('[data-close]')) dialog.close();
    });
  }
  dialog.showModal();
}

/** Runs one refresh at a time and one more when something changed meanwhile. */
export function coalesced(work, failed) {
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
        failed();
      }
    } while (again);
    running = false;
  };
}
