// The line of the list that the keys are about. The focus goes with it, so that who listens hears where it is.
import { list } from './list.js';

/** The reference of the line, and where it stood, in case it goes. */
let cursor = '';
let place = 0;

/** Those that are still to be worked on: not one that was just decided. */
export const rows = () => [...list().querySelectorAll('.inbox-row:not(.is-leaving)')];
export const current = () => rows().find((row) => row.id === cursor) ?? null;
export const linkOf = (row) => row.querySelector('.inbox-who a');

function mark(row) {
  document.querySelectorAll('.is-cursor').forEach((other) => other.classList.remove('is-cursor'));
  row.classList.add('is-cursor');
  cursor = row.id;
  place = rows().indexOf(row);
}

export function goTo(row) {
  mark(row);
  linkOf(row).focus({ preventScroll: true });
  row.scrollIntoView({ block: 'nearest' });
}

/** To the line that took the place of the one that went, or the last one; to the page where nothing is left. */
export function stay() {
  const all = rows();
  if (all.length > 0) {
    goTo(all[Math.min(place, all.length - 1)]);
  } else {
    document.querySelector('main').focus();
  }
}

/** @param {1 | -1} step Over the end it goes on with the next page. */
export function move(step) {
  const all = rows();
  const at = all.findIndex((row) => row.id === cursor);
  if (at < 0) {
    stay();
  } else if (all[at + step]) {
    goTo(all[at + step]);
  } else if (step > 0) {
    const more = list().querySelector('a[rel=next]');
    if (more) {
      location.assign(`${more.href}#first`);
    }
  }
}

/** Where there is no cursor it is put on a line, and nothing else happens yet. */
export function here() {
  const row = current();
  if (!row) {
    stay();
  }

  return row;
}

document.addEventListener('focusin', (event) => {
  const row = event.target.closest('#list .inbox-row');
  if (row && row.id !== cursor) {
    mark(row);
  }
});

// Out of a field, back to the line.
document.addEventListener('keysback', () => { const row = current(); if (row) { linkOf(row).focus(); } });

// A page that was come to over the end of the one before.
if (location.hash === '#first' && rows().length > 0) {
  history.replaceState(history.state, '', location.pathname + location.search);
  goTo(rows()[0]);
}
