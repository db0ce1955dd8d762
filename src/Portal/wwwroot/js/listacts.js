// What is done to a line of the list without leaving it: a form of the pages is sent from here, and the list is what
// comes back. What the page would say is said.
import { say } from './keys.js';
import { inTurn, list, showList } from './list.js';
import { current, linkOf, stay } from './listcursor.js';
import { readPage } from './page.js';

/** What an act from here made of the version of a line: who acts again before the list shows it does not act blindly. */
const became = new Map();
let underWay = 0;

/** One act after the other; the page is not left before all are done. */
export function queue(act) {
  underWay++;
  inTurn(act).finally(() => { underWay--; });
}

addEventListener('beforeunload', (event) => {
  if (underWay > 0) {
    event.preventDefault();
  }
});

/**
 * A form of the page of an inquiry.
 * @param {string} reference
 * @param {string} handler
 * @param {(row: HTMLElement) => object} fieldsOf Asked when it is its turn, of the line as it is then.
 */
export function change(reference, handler, fieldsOf) {
  queue(async () => {
    const row = document.getElementById(reference);
    if (!row) {
      return;
    }

    const address = new URL(linkOf(row).href);
    address.searchParams.set('handler', handler);
    const answers = new FormData();
    const token = document.querySelector('[name=__RequestVerificationToken]');
    for (const [name, value] of Object.entries({ then: 'list', version: row.dataset.rowVersion, [token.name]: token.value, ...fieldsOf(row) })) {
      answers.set(name, value);
    }

    await send(address, answers, reference);
  });
}

/** Where it is refused the line stays, and it is said why. */
export async function send(address, answers, reference) {
  let version = answers.get('version');
  while (became.has(`${reference} ${version}`)) {
    version = became.get(`${reference} ${version}`);
  }

  answers.set('version', version);
  try {
    const { ok, page } = await readPage(address, answers);
    const shown = ok && page.querySelector('#list') ? page : (await readPage(location.href)).page;
    if (!shown.querySelector('#list')) {
      // Signed out meanwhile: the same address asks for it.
      underWay = 0;
      location.reload();
      return;
    }

    const words = [...page.querySelectorAll(ok ? '[data-outcome] .inbox-notice' : '.summary :is(p, li)')].map((one) => one.textContent.trim());
    showList(shown, reference);
    if (ok) {
      showOutcome(shown);
      const now = document.getElementById(reference)?.dataset.rowVersion;
      if (now && now !== version) {
        became.set(`${reference} ${version}`, now);
      }
    }

    say(words.join(' ') || (ok ? '' : list().dataset.refused));
  } catch {
    say(list().dataset.unreached);
  }

  document.getElementById(reference)?.classList.remove('is-leaving');
  // The line took the focus with it, or somebody was quicker than the list.
  if (!current() && document.activeElement.matches('body, main')) {
    stay();
  }
}

/** What was done, with whatever takes it back. It is said already, so it does not say it itself. */
function showOutcome(page) {
  const [then, now] = [document, page].map((root) => root.querySelector('[data-outcome]'));
  if (then && now) {
    const shown = document.importNode(now, true);
    shown.querySelectorAll('[role=status]').forEach((one) => one.removeAttribute('role'));
    then.replaceWith(shown);
  }
}
