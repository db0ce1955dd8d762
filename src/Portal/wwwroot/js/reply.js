// Comfort for answering with templates. The page works without any of this.

import { readPage } from './page.js';

const reply = document.querySelector('[data-reply]');
const area = reply?.querySelector('textarea');
const form = reply?.querySelector('[data-template-form]');

if (area) {
  showGaps();
  area.addEventListener('input', showGaps);
}

if (area && form) {
  offerTemplates();
}

/** Fills the field in place instead of loading the page anew, and never loses what was typed. */
function offerTemplates() {
  const [list, ask] = [reply.querySelector('[data-template-list]'), reply.querySelector('[data-template-ask]')];
  const served = reply.querySelector('[data-template-filled]').textContent !== '' ? area.defaultValue : '';
  let [untouched, filled, caret] = [served !== '' && area.value === served, served, 0];
  form.querySelector('[data-without-script]').hidden = true;
  form.querySelector('[data-with-script]').hidden = false;
  area.addEventListener('input', () => { untouched = area.value === filled && filled !== ''; });

  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const template = await fetchTemplate(form.elements.template.value);
    const wish = area.value.trim() === '' || untouched ? 'replace' : await answerOf(ask);
    if (template && wish) {
      // A selection is no wish to lose it: adding goes behind it.
      put(template, wish === 'replace' ? 0 : area.selectionEnd, wish === 'replace' ? area.value.length : area.selectionEnd);
      remember(wish);
    }
  });

  // Two colons open the list where one writes. An input method at work has its own use for keys.
  area.addEventListener('input', (event) => {
    caret = area.selectionStart;
    if (!event.isComposing && event.inputType === 'insertText' && endsWithColons(area.value.slice(0, caret))) {
      open(list);
    }
  });
  area.addEventListener('compositionend', () => {
    caret = area.selectionStart;
    if (endsWithColons(area.value.slice(0, caret))) {
      open(list);
    }
  });

  list.addEventListener('click', (event) => {
    const choice = event.target.closest('button[value]');
    if (choice?.closest('ul')) {
      list.close(choice.value);
    }
  });
  list.addEventListener('close', async () => {
    area.focus();
    area.setSelectionRange(caret, caret);
    const template = list.returnValue && await fetchTemplate(list.returnValue);
    if (template) {
      form.elements.template.value = list.returnValue;
      put(template, caret - 2, caret);
      remember(area.value === template.text ? 'replace' : 'insert');
    }
  });
  searchIn(list);

  function remember(wish) {
    filled = wish === 'replace' ? area.value : '';
    untouched = wish === 'replace';
  }
}

function endsWithColons(text) {
  return /(^|[^:：])(::|：：)$/.test(text.slice(-3));
}

function open(list) {
  if (list.open) {
    return;
  }

  const search = list.querySelector('input');
  search.value = '';
  search.dispatchEvent(new Event('input'));
  list.returnValue = '';
  list.showModal();
  search.focus();
}

/** Typing narrows the list; Enter takes the first that is left, the arrow keys go through it. */
function searchIn(list) {
  const search = list.querySelector('input');
  const choices = [...list.querySelectorAll('li button')];
  const shown = () => choices.filter((choice) => !choice.parentElement.hidden);
  search.addEventListener('input', () => {
    const words = search.value.trim().toLowerCase();
    choices.forEach((choice) => { choice.parentElement.hidden = !`${choice.textContent} ${choice.value}`.toLowerCase().includes(words); });
    list.querySelector('[data-nothing]').hidden = shown().length > 0;
  });
  search.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && !event.isComposing) {
      event.preventDefault();
      shown()[0]?.click();
    }
  });
  list.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && !event.isComposing) {
      event.preventDefault();
      const next = shown()[shown().indexOf(document.activeElement) + step];
      (next ?? (step < 0 ? search : null))?.focus();
    }
  });
}

/** What the server fills in for this person: the same page as without script, of which the field is taken. */
async function fetchTemplate(key) {
  const address = new URL(location.pathname, location.origin);
  address.searchParams.set('template', key);
  try {
    const { ok, page } = await readPage(address);
    const text = ok && page.querySelector('[data-reply] textarea')?.value;
    return text ? { text, note: page.querySelector('[data-template-filled]').textContent } : leave(address);
  } catch {
    return leave(address);
  }
}

/** Without an answer the browser asks itself and says why, unless there is text to lose. */
function leave(address) {
  if (area.value === '') {
    location.assign(address);
  }

  return null;
}

function answerOf(dialog) {
  dialog.returnValue = '';
  dialog.showModal();
  return new Promise((resolve) => { dialog.addEventListener('close', () => resolve(dialog.returnValue), { once: true }); });
}

/** Written as if it were typed, so that the browser can take it back. The first gap is selected, ready to be filled. */
function put(template, from, to) {
  area.focus();
  area.setSelectionRange(from, to);
  if (!document.execCommand('insertText', false, template.text)) {
    area.setRangeText(template.text, from, to, 'end');
    area.dispatchEvent(new Event('input', { bubbles: true }));
  }

  reply.querySelector('[data-template-filled]').textContent = template.note;
  const gap = gapsIn(template.text)[0];
  const start = from + (gap ? gap.index : template.text.length);
  area.setSelectionRange(start, gap ? start + gap[0].length : start);
}

/** Lists what is still open; each leads to its place in the text. */
function showGaps() {
  const box = reply.querySelector('[data-gaps]');
  const gaps = gapsIn(area.value);
  box.hidden = gaps.length === 0;
  box.querySelector('ul').replaceChildren(...gaps.map((gap) => {
    const [item, mark, button] = ['li', 'mark', 'button'].map((name) => document.createElement(name));
    button.type = 'button';
    button.textContent = gap.groups.asked?.trim() || gap[0];
    button.addEventListener('click', () => {
      area.focus();
      area.setSelectionRange(gap.index, gap.index + gap[0].length);
    });
    mark.append(button);
    item.append(mark);
    return item;
  }));
}

/** As the server sees them: a word between double braces, with whatever follows a colon or a bar; the link is none. */
function gapsIn(text) {
  return [...text.matchAll(/[{｛]{2}(?:\s*ask\s*[:：](?<asked>[^{}｛｝\r\n]*)|\s*\p{L}[\p{L}\p{Nd}_.-]*\s*(?:[:：|｜][^{}｛｝\r\n]*)?)[}｝]{2}/giu)]
    .filter((gap) => !/^[{｛]{2}\s*(?:status_link|private_page)\s*[}｝|｜]/i.test(gap[0]));
}
