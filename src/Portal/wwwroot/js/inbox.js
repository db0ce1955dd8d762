// The list as it is now: when something changes, anywhere, the same page is read again and what differs is put in place.
// Without this script, or without a connection, the list is a page like any other.
import { readPage } from './page.js';

const live = document.querySelector('[data-live]');
const list = () => document.querySelector('#list');
const rows = (root) => new Map([...root.querySelectorAll('.inbox-row')].map((row) => [row.id, row]));
const leastPause = 2000;
let timer = null;
let last = 0;

/** Whether somebody is at it right now, so that it must not move away. */
const isInUse = (node) => node.contains(document.activeElement) || node.matches(':hover');

function announce(arrived) {
  live.textContent = arrived === 1 ? live.dataset.one : live.dataset.many.replace('{0}', arrived);
}

/** Puts the rows of the new page into the list of this one; rows in use stay as they are until the next time. */
function putRows(now, then) {
  const ours = rows(then);
  let arrived = 0;
  let before = null;
  for (const [id, row] of rows(now)) {
    const old = ours.get(id);
    ours.delete(id);
    let shown = old;
    if (!old) {
      shown = document.importNode(row, true);
      shown.classList.add('is-new');
      arrived++;
    } else if (old.textContent.replace(/\s+/g, ' ') !== row.textContent.replace(/\s+/g, ' ') && !isInUse(old)) {
      shown = document.importNode(row, true);
      old.replaceWith(shown);
    }

    const place = before ? before.nextElementSibling : then.firstElementChild;
    if (place !== shown && !(old && isInUse(old))) {
      then.insertBefore(shown, place);
    }

    before = shown;
  }

  for (const gone of ours.values()) {
    if (!isInUse(gone)) {
      gone.remove();
    }
  }

  return arrived;
}

async function refresh() {
  last = performance.now();
  let answer;
  try {
    answer = await readPage(location.href, undefined, true);
  } catch {
    return;
  }

  const page = answer.page;
  if (!answer.ok || !page.querySelector('#list')) {
    return;
  }

  const rail = document.querySelector('.rail');
  const newRail = page.querySelector('.rail');
  if (rail && newRail && !rail.contains(document.activeElement)) {
    const isOpen = rail.querySelector('details')?.open;
    rail.replaceWith(document.importNode(newRail, true));
    const details = document.querySelector('.rail details');
    if (details && isOpen) {
      details.open = true;
    }
  }

  const [ours, theirs] = [list().querySelector('.inbox-list'), page.querySelector('#list .inbox-list')];
  if (ours && theirs) {
    const arrived = putRows(theirs, ours);
    if (arrived > 0) {
      announce(arrived);
    }
  } else if (!list().contains(document.activeElement)) {
    list().replaceWith(document.importNode(page.querySelector('#list'), true));
    if (theirs) {
      announce(rows(theirs).size);
    }
  }
}

function soon() {
  if (timer || document.hidden) {
    isDue = true;
    return;
  }

  isDue = false;
  timer = setTimeout(() => { timer = null; refresh().then(() => isDue && soon()); }, Math.max(300, last + leastPause - performance.now()));
}

let isDue = false;
document.addEventListener('visibilitychange', () => !document.hidden && isDue && soon());

if (live) {
  const source = new EventSource(live.dataset.live);
  source.onmessage = (message) => message.data === 'changed' && soon();
  // A page that is left must not keep one of the few connections of the browser.
  addEventListener('pagehide', () => source.close());
}

// Back from an inquiry: the link in its line is where one goes on.
const back = location.hash ? document.getElementById(location.hash.slice(1)) : null;
const link = back?.querySelector('a');
if (link) {
  // The browser focuses what the address points to, or nothing where that takes no focus; before this or after it.
  back.tabIndex = -1;
  back.addEventListener('focus', () => {
    back.removeAttribute('tabindex');
    link.focus({ preventScroll: true });
  });
  link.focus({ preventScroll: true });
}
