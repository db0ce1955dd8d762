// Comfort for editing: the preview follows the hand, and nobody leaves by mistake. The page works without any of this.

import { readPage } from './page.js';

const form = document.querySelector('[data-editing]');
const unsaved = form?.querySelector('[data-unsaved]');
const pause = 600;
let leaving = new AbortController();
let timer = null;
let running = false;
let changed = false;

if (form) {
  form.querySelector('[data-preview]').hidden = true;
  form.addEventListener('input', () => {
    changed = true;
    unsaved.hidden = false;
    clearTimeout(timer);
    timer = setTimeout(renew, pause);
  });
  form.addEventListener('submit', () => {
    changed = false;
    // The answer to a preview would take away the notice that saving leaves for the next page.
    clearTimeout(timer);
    leaving.abort();
  });
  window.addEventListener('pageshow', () => { leaving = new AbortController(); });
  window.addEventListener('beforeunload', (event) => {
    if (changed) {
      event.preventDefault();
    }
  });
  document.addEventListener('keydown', (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key === 's') {
      event.preventDefault();
      form.requestSubmit();
    }
  });
}

/** The server draws the preview, so that it is what readers will see; what was typed meanwhile waits for the next turn. */
async function renew() {
  if (running) {
    timer = setTimeout(renew, pause);
    return;
  }

  running = true;
  try {
    const { page } = await readPage(form.querySelector('[data-preview]').formAction, new FormData(form), false, leaving.signal);
    const [ours, theirs] = [document.querySelector('#preview'), page.querySelector('#preview')];
    if (ours && theirs) {
      const scroll = ours.scrollTop;
      const shown = document.importNode(theirs, true);
      ours.replaceWith(shown);
      shown.scrollTop = scroll;
    }
  } catch {
    // Without a connection the last preview stays; saving says what is wrong.
  } finally {
    running = false;
  }
}
