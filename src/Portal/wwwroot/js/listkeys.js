// The keys of the list: they mean the same as on the page of an inquiry.
import { on, say } from './keys.js';
import { inTurn, list } from './list.js';
import { change, send } from './listacts.js';
import { current, here, linkOf, move, stay } from './listcursor.js';

/** The page of the line, where a place of it may be named. */
function open(at = '') {
  const row = here();
  if (row) {
    location.assign(linkOf(row).href + at);
  }
}

function act(handler, fieldsOf) {
  const row = here();
  if (row) {
    change(row.id, handler, fieldsOf);
  }
}

function choose() {
  const row = here();
  if (row) {
    row.querySelector('[data-choose]').click();
    sayChosen();
  }
}

function chooseAll(isChosen) {
  list().querySelectorAll('[data-choose]').forEach((box) => box.checked !== isChosen && box.click());
  sayChosen();
}

function sayChosen() {
  say(list().dataset.chosen.replace('{0}', list().querySelectorAll('[data-choose]:checked').length));
}

async function copy() {
  const row = here();
  if (row) {
    try {
      await navigator.clipboard.writeText(row.id);
      say(list().dataset.copied.replace('{0}', row.id));
    } catch {
      say(row.id);
    }
  }
}

/** The menu is about the line of the cursor, and says so. */
function fill(menu, row) {
  const form = menu.querySelector('form:not([method=dialog])');
  form.action = form.dataset.action.replace('REFERENCE', row.id);
  form.elements.version.value = row.dataset.rowVersion;
  menu.querySelectorAll('[data-menu-who]').forEach((who) => { who.textContent = linkOf(row).textContent; });
}

/** The line behind it is next at once; what becomes of this one is said when it is known. */
function decide(form, button) {
  const row = document.getElementById(new URL(form.action).pathname.split('/').at(-1));
  const answers = new FormData(form, button);
  form.closest('dialog').close();
  if (!row) {
    return;
  }

  row.classList.add('is-leaving');
  stay();
  const address = form.action;
  inTurn(() => send(address, answers, row.id));
}

on('j', () => move(1), true);
on('k', () => move(-1), true);
on('o', () => open());
for (const key of ['r', 'n', 't', 'z', 's', 'v']) {
  on(key, () => open(`#at-${key}`));
}

on('f', () => act('Flag', (row) => ({ flagged: !row.querySelector('.flag') })));
for (const stars of [1, 2, 3, 4, 5]) {
  // The same stars again take them back, as on the page.
  on(`${stars}`, () => act('Rate', (row) => ({ stars: Number(row.dataset.stars) === stars ? 0 : stars })));
}

on('x', choose);
on('* a', () => chooseAll(true));
on('* n', () => chooseAll(false));
on('.', copy);

document.addEventListener('keymenu', (event) => {
  const menu = event.target;
  if (menu instanceof HTMLDialogElement) {
    const row = current() ?? (stay(), current());
    if (row) {
      fill(menu, row);
    } else {
      event.preventDefault();
    }
  }
});

document.addEventListener('submit', (event) => {
  if (event.target.closest('dialog[data-key-menu]') && event.target.method !== 'dialog') {
    event.preventDefault();
    decide(event.target, event.submitter);
  }
});
