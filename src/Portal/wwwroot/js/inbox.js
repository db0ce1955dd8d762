// The list as it is now: when something changes, anywhere, the same page is read again and what differs is put in place.
// Without this script, or without a connection, the list is a page like any other.
import { inTurn, showList } from './list.js';
import { readPage } from './page.js';

const live = document.querySelector('[data-live]');
const leastPause = 2000;
let timer = null;
let last = 0;
let isDue = false;

async function refresh() {
  last = performance.now();
  let answer;
  try {
    answer = await readPage(location.href, undefined, true);
  } catch {
    return;
  }

  if (!answer.ok || !answer.page.querySelector('#list')) {
    return;
  }

  const arrived = showList(answer.page);
  if (arrived > 0) {
    live.textContent = arrived === 1 ? live.dataset.one : live.dataset.many.replace('{0}', arrived);
  }
}

function soon() {
  if (timer || document.hidden) {
    isDue = true;
    return;
  }

  isDue = false;
  timer = setTimeout(() => { timer = null; inTurn(refresh).then(() => isDue && soon()); }, Math.max(300, last + leastPause - performance.now()));
}

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
