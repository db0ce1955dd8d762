// The keys of the page behind "?", and the switch that turns them off. Without this script the link leads to a page of
// all keys, which is where the words come from.
import { isKnown, on } from './keys.js';
import { readPage } from './page.js';

const link = document.querySelector('a[data-keys]');
let dialog = null;

for (const [keys, address] of Object.entries({ 'g n': link?.dataset.goNew, 'g t': link?.dataset.goTopics })) {
  if (address) {
    on(keys, () => location.assign(address));
  }
}

if (link && !document.querySelector('[data-key="/"]')) {
  on('/', () => location.assign(link.dataset.goSearch));
}

wire(document);
if (link && link.getAttribute('aria-current') !== 'page') {
  link.addEventListener('click', (event) => {
    if (event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey) {
      event.preventDefault();
      show();
    }
  });
}

async function show() {
  try {
    dialog ??= await make();
  } catch {
    location.assign(link.href);
    return;
  }

  const here = document.querySelector('[data-keys-page]')?.dataset.keysPage ?? '';
  for (const row of dialog.querySelectorAll('[data-key-row]')) {
    row.hidden = !['*', here].includes(row.dataset.keyOn) || (row.dataset.keyRow !== '' && !isKnown(row.dataset.keyRow));
  }

  for (const group of dialog.querySelectorAll('section')) {
    group.hidden = !group.querySelector('[data-key-row]:not([hidden])');
  }

  dialog.showModal();
  // From the beginning: the first thing to press is at the end.
  dialog.querySelector('h2').focus();
  dialog.scrollTop = 0;
}

async function make() {
  const { ok, page } = await readPage(link.href);
  const content = ok && page.querySelector('[data-keys-content]');
  if (!content) {
    throw new Error('No keys.');
  }

  const made = document.createElement('dialog');
  made.className = 'keys-dialog';
  made.setAttribute('aria-labelledby', 'keys-heading');
  made.append(document.importNode(content, true));
  made.querySelector('h2').tabIndex = -1;
  const close = made.querySelector('[data-keys-close]');
  close.hidden = false;
  close.addEventListener('click', () => made.close());
  wire(made);
  document.querySelector('main').append(made);
  return made;
}

/** The switch is kept in this browser: another one may be a phone, or be used with speech. */
function wire(root) {
  const box = root.querySelector('[data-keys-switch] input');
  if (!box) {
    return;
  }

  try {
    box.checked = localStorage.getItem('keys') !== 'off';
  } catch {
    return;
  }

  box.closest('[data-keys-switch]').hidden = false;
  box.addEventListener('change', () => localStorage.setItem('keys', box.checked ? 'on' : 'off'));
}
