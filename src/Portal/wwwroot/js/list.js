// The list in place: what a newly read page says of it is put in, without taking away the line where somebody is, or a tick.

const rowsOf = (root) => new Map([...root.querySelectorAll('.inbox-row')].map((row) => [row.id, row]));
const words = (row) => row.textContent.replace(/\s+/g, ' ');
let turn = Promise.resolve();

export const list = () => document.querySelector('#list');

/** One after the other, so that an older answer never comes behind a newer one. */
export function inTurn(task) {
  const done = turn.then(task);
  turn = done.catch(() => {});
  return done;
}

/** Whether somebody is at it right now, so that it must not move away. */
const isInUse = (node) => node.contains(document.activeElement) || node.matches(':hover');

/**
 * @param {Document} page As the list is now.
 * @param {string | null} [changed] The reference of the line that was acted on here: it is shown as it is, in use or not.
 * @returns {number} How many inquiries are new in it.
 */
export function showList(page, changed = null) {
  showRail(page.querySelector('.rail'));
  const [then, now] = [list().querySelector('.inbox-list'), page.querySelector('#list .inbox-list')];
  if (then && now) {
    return showRows(then, now, changed);
  }

  const row = changed ? document.getElementById(changed) : null;
  if (!list().contains(document.activeElement) || row?.contains(document.activeElement)) {
    list().replaceWith(document.importNode(page.querySelector('#list'), true));
    return now ? rowsOf(now).size : 0;
  }

  return 0;
}

/** Rows in use stay as they are until the next time. */
function showRows(then, now, changed) {
  const old = rowsOf(then);
  let arrived = 0;
  let before = null;
  for (const [id, row] of rowsOf(now)) {
    const there = old.get(id);
    old.delete(id);
    let shown = there;
    if (!there) {
      shown = document.importNode(row, true);
      shown.classList.add('is-new');
      arrived++;
    } else if (id === changed || ((words(there) !== words(row) || there.dataset.rowVersion !== row.dataset.rowVersion) && !isInUse(there))) {
      shown = replace(there, row);
    }

    const place = before ? before.nextElementSibling : then.firstElementChild;
    if (place !== shown && !(there && isInUse(there))) {
      then.insertBefore(shown, place);
    }

    before = shown;
  }

  for (const gone of old.values()) {
    if (gone.id === changed || !isInUse(gone)) {
      gone.remove();
    }
  }

  return arrived;
}

/** With the tick, the cursor and the focus of the one before. */
function replace(there, row) {
  const shown = document.importNode(row, true);
  const [was, is] = [there, shown].map((one) => one.querySelector('[data-choose]'));
  if (was && is) {
    is.checked = was.checked;
  }

  shown.classList.toggle('is-cursor', there.classList.contains('is-cursor'));
  const focused = there.contains(document.activeElement) ? document.activeElement.localName : null;
  there.replaceWith(shown);
  if (focused) {
    shown.querySelector(focused === 'input' ? 'input' : 'a').focus({ preventScroll: true });
  }

  return shown;
}

function showRail(now) {
  const then = document.querySelector('.rail');
  if (then && now && !then.contains(document.activeElement)) {
    const isOpen = then.querySelector('details')?.open;
    const shown = document.importNode(now, true);
    then.replaceWith(shown);
    const details = shown.querySelector('details');
    if (details && isOpen) {
      details.open = true;
    }
  }
}
