// Keys for whatever the page marks with data-key: one key, several in a row ("g i"), or one with Ctrl ("ctrl+enter").
// They only press what is there to be pressed. Single keys can be switched off (WCAG 2.1.4); never while somebody types,
// never while an input method is at work, never with a key of the browser.

/** How long the next key of several may take, in milliseconds. */
const patience = 2000;
const ours = new Map();
const status = document.createElement('p');
let typed = '';
let last = 0;

/**
 * A key without an element of its own.
 * @param {string} keys As in data-key.
 * @param {() => void} act
 * @param {boolean} [repeats] Also while the key is held down.
 */
export function on(keys, act, repeats = false) {
  ours.set(keys, { act, repeats });
}

/** Said and shown until the next key, for those who see it and those who hear it. */
export function say(text) {
  status.textContent = '';
  requestAnimationFrame(() => { status.textContent = text; });
}

/** Whether something on this page answers to it, or would in one of its menus. */
export function isKnown(keys) {
  return ours.has(keys) || find(keys) !== null || document.querySelector(`dialog[data-key-menu] [data-key="${CSS.escape(keys)}"]`) !== null;
}

export function areOn() {
  return kept() !== 'off';
}

export function isTyping(node) {
  return node instanceof HTMLElement && (node.isContentEditable
    || node.matches('textarea, select, input:not([type=checkbox], [type=radio], [type=button], [type=submit], [type=reset], [type=file])'));
}

function kept() {
  try {
    return localStorage.getItem('keys');
  } catch {
    return null;
  }
}

/** What takes keys at the moment: a dialog that is open, or the page. */
const place = () => [...document.querySelectorAll('dialog:modal')].at(-1) ?? document;

/** Not what is hidden or disabled; what is in something closed will be opened. */
function answers(element) {
  return !element.matches(':disabled') && (element.closest('details:not([open])') ?? element).checkVisibility();
}

function find(keys, within = place()) {
  return [...within.querySelectorAll(`[data-key="${CSS.escape(keys)}"]`)].find(answers) ?? menuOf(keys, within);
}

function menuOf(keys, within) {
  return [...within.querySelectorAll(`[data-key-menu="${CSS.escape(keys)}"]`)]
    .find((menu) => menu instanceof HTMLDialogElement ? !menu.open : answers(menu)) ?? null;
}

function goesOn(keys, within) {
  return [...ours.keys()].some((known) => within === document && known.startsWith(`${keys} `))
    || [...within.querySelectorAll(`[data-key^="${CSS.escape(keys)} "]`)].some(answers);
}

/** Where to write or choose: the field itself, or the first one in it; the chosen one of several. */
function fieldOf(element) {
  const fields = element.matches('input, select, textarea') ? [element]
    : [...element.querySelectorAll('input:not([type=hidden]), select, textarea')].filter((field) => !field.disabled);
  return fields[0]?.type === 'radio' ? fields.find((field) => field.checked) ?? fields[0] : fields[0];
}

function press(element) {
  if (element.dataset.keyMenu) {
    open(element);
    return;
  }

  const details = element.closest('details');
  if (details) {
    details.open = true;
  }

  if (element.matches('a, button')) {
    element.click();
  } else {
    const place = fieldOf(element.matches('summary') ? details : element) ?? element;
    place.focus();
    if (place.matches('[type=search], [type=text]')) {
      // Behind what is there, to go on with it.
      place.setSelectionRange(place.value.length, place.value.length);
    }
  }
}

/** A menu may be filled by who listens, or kept shut. */
function open(menu) {
  if (!menu.dispatchEvent(new CustomEvent('keymenu', { bubbles: true, cancelable: true }))) {
    return;
  }

  if (menu instanceof HTMLDialogElement) {
    menu.showModal();
  } else {
    menu.querySelector('button:enabled, a[href], input:not([type=hidden])')?.focus();
  }
}

function act(keys, within, isRepeated) {
  const own = within === document ? ours.get(keys) : undefined;
  const element = own ? null : find(keys, within);
  if (isRepeated && !own?.repeats) {
    return false;
  }

  own?.act();
  if (element) {
    press(element);
  }

  return Boolean(own || element);
}

/** With Ctrl, or Command: only what the page has, and in a field only what belongs to its form. */
function chord(event) {
  const keys = `ctrl+${event.key.toLowerCase()}`;
  const element = isTyping(event.target)
    ? keys === 'ctrl+enter' ? event.target.form?.querySelector('[data-key="ctrl+enter"]') : null
    : keys === 'ctrl+enter' ? null : find(keys);
  if (element && !event.repeat && !event.altKey && !event.shiftKey) {
    event.preventDefault();
    press(element);
  }
}

function single(event) {
  const within = place();
  const key = event.getModifierState('CapsLock') ? event.key.toLowerCase() : event.key;
  const now = performance.now();
  const begun = now - last < patience ? typed : '';
  // In a menu its own key has been pressed already.
  const before = begun || within.dataset?.keyMenu || '';
  last = now;
  status.textContent = '';
  for (const keys of before ? [`${before} ${key}`, key] : [key]) {
    const isDone = act(keys, within, event.repeat);
    typed = goesOn(keys, place()) ? keys : '';
    if (isDone || typed) {
      event.preventDefault();
      return;
    }
  }
}

document.addEventListener('keydown', (event) => {
  if (event.defaultPrevented || event.isComposing || event.keyCode === 229) {
    return;
  }

  // Brackets are behind AltGr on many keyboards, which is Ctrl and Alt to some browsers.
  const isPlain = event.getModifierState('AltGraph') || !(event.ctrlKey || event.metaKey || event.altKey);
  if (!isPlain) {
    if (event.ctrlKey || event.metaKey) {
      chord(event);
    }
  } else if (isTyping(event.target)) {
    typed = '';
    if (event.key === 'Escape' && place() === document) {
      event.preventDefault();
      event.target.blur();
      document.dispatchEvent(new CustomEvent('keysback'));
    }
  } else if (event.key.length === 1 && event.key !== ' ' && areOn()) {
    single(event);
  }
});

/** An address may lead to a place of the page (#at-n), but never press a button. */
document.addEventListener('DOMContentLoaded', () => {
  const key = /^#at-(.)$/.exec(location.hash)?.[1];
  const element = key ? find(key) : null;
  if (key) {
    history.replaceState(history.state, '', location.pathname + location.search);
  }

  if (element && !element.matches('button, [data-key-menu]')) {
    press(element);
  }
});

status.className = 'said';
status.setAttribute('role', 'status');
document.querySelector('main').append(status);
