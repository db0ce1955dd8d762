// Comfort for the inquiry forms. Each of them works without any of this.

import { count } from './counter.js';
import { keepDraft } from './draft.js';
import { refreshFit } from './fit.js';
import { takeFiles } from './upload.js';

const form = document.querySelector('form[data-form]');

if (form) {
  sendOnce(form);
  if (form.elements.at) {
    prepareWork(form);
  } else {
    form.querySelectorAll('textarea[data-max]').forEach((area) => count(area, form));
    form.addEventListener('portal:new', (event) => count(event.target, form));
    refreshFit(form);
    takeFiles(form);
    if (form.dataset.edit !== 'true') {
      keepDraft(form);
    }
  }
}

/** A second press while the first one is on its way does nothing; the server would answer it the same way. */
function sendOnce(form) {
  let isOnItsWay = false;
  form.addEventListener('submit', (event) => {
    if (isOnItsWay) {
      event.preventDefault();
    }

    isOnItsWay = true;
    setTimeout(() => { isOnItsWay = false; }, 5000);
  });
  window.addEventListener('pageshow', () => { isOnItsWay = false; });
}

/** Where the page asks for a proof of work, it is found while the answers are being read. */
async function prepareWork(form) {
  const field = form.querySelector('[data-work]');
  if (field) {
    const { solve } = await import('./proof-of-work.js');
    field.value = await solve(field.dataset.work, Number(field.dataset.difficulty));
  }
}
