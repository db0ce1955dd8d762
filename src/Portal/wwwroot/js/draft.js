import { refresh } from './fit.js';

const DAYS = 7;
const PAUSE = 400; // milliseconds without a key before it is written down

/** Never kept: what must be given anew, and what belongs to this page alone. */
const NOT_KEPT = ['__RequestVerificationToken', 'Input.Consent', 'Input.Comment', 'Input.NothingConfidential', 'step'];

const key = (kind) => `portal-draft-${kind}`;

/** Keeps what was typed in this browser and nowhere else, until it is sent, deleted, or seven days old. */
export function keepDraft(form) {
  const kind = form.dataset.form;
  const draft = read(kind);
  const bar = document.getElementById('draft-bar');
  if (draft && !document.getElementById('error-summary') && isUntouched(form)) {
    offer(form, draft, bar);
  }

  let timer;
  const keep = () => {
    clearTimeout(timer);
    timer = undefined;
    write(kind, form);
  };
  const note = () => {
    delete form.dataset.kept;
    clearTimeout(timer);
    timer = setTimeout(keep, PAUSE);
  };
  form.addEventListener('input', note);
  form.addEventListener('change', note);
  window.addEventListener('pagehide', () => timer && keep());
  const clear = document.getElementById('draft-clear');
  clear.closest('p').hidden = false;
  clear.addEventListener('click', () => {
    clearTimeout(timer);
    timer = undefined;
    forget(kind);
    bar.hidden = true;
    clear.closest('p').hidden = true;
  });
}

/** Called where an inquiry was received. */
export function forget(kind) {
  try {
    localStorage.removeItem(key(kind));
  } catch {
    // Storage is switched off; then there is nothing to delete either.
  }
}

function offer(form, draft, bar) {
  bar.hidden = false;
  bar.querySelector('button').addEventListener('click', async () => {
    bring(form, draft);
    bar.hidden = true;
    await refresh(form);

    // The question of a topic appears only now, and with it the place for its answer.
    bring(form, draft);
    form.querySelectorAll('textarea').forEach((area) => area.dispatchEvent(new Event('input', { bubbles: true })));
  });
}

function read(kind) {
  try {
    const draft = JSON.parse(localStorage.getItem(key(kind)));
    if (draft && Date.now() - draft.at < DAYS * 24 * 3600 * 1000) {
      return draft;
    }

    localStorage.removeItem(key(kind));
  } catch {
    // No storage, or somebody else's text in it.
  }

  return null;
}

function write(kind, form) {
  const fields = [...new FormData(form).entries()].filter(([name, value]) => typeof value === 'string' && !NOT_KEPT.includes(name));
  try {
    localStorage.setItem(key(kind), JSON.stringify({ at: Date.now(), fields }));
    form.dataset.kept = '';
  } catch {
    // Full or switched off: the page goes on without.
  }
}

function bring(form, draft) {
  for (const [name, value] of draft.fields) {
    const control = form.elements[name];
    if (control instanceof RadioNodeList) {
      [...control].filter((choice) => choice.value === value).forEach((choice) => { choice.checked = true; });
    } else if (control?.type === 'checkbox') {
      control.checked = true;
    } else if (control && control.type !== 'file') {
      control.value = value;
    }
  }
}

function isUntouched(form) {
  return [...form.querySelectorAll('textarea, input[type=text], input[type=email]')].every((field) => field.value === field.defaultValue && field.value === '');
}
