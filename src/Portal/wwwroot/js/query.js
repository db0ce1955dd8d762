// Completes the last word of the search box from the words of the grammar: a combobox as the ARIA practices describe it.
const form = document.querySelector('[data-query]');
const input = form?.querySelector('input');
const words = [...(form?.querySelectorAll('[data-query-words] li') ?? [])].map((item) => ({ word: item.dataset.word, means: item.textContent }));
const most = 12;
let options = [];
let chosen = -1;

const list = document.createElement('ul');

/** The word before the cursor, if it is one that can be completed. */
function begun() {
  const text = input.value.slice(0, input.selectionStart ?? input.value.length);
  return text.slice(text.lastIndexOf(' ') + 1).replace(/^-/, '').replace('：', ':').toLowerCase();
}

function fitting(start) {
  if (start.length === 0) {
    return [];
  }

  const colon = start.indexOf(':');
  return words.filter(({ word, means }) => colon < 0
    ? word.endsWith(':') && (word.startsWith(start) || means.toLowerCase().startsWith(start))
    : !word.endsWith(':') && (word.startsWith(start)
      || (word.startsWith(start.slice(0, colon + 1)) && means.toLowerCase().includes(start.slice(colon + 1))))).slice(0, most);
}

function close() {
  options = [];
  chosen = -1;
  list.hidden = true;
  input.setAttribute('aria-expanded', 'false');
  input.removeAttribute('aria-activedescendant');
}

function mark(index) {
  chosen = index;
  [...list.children].forEach((item, at) => item.setAttribute('aria-selected', String(at === index)));
  if (index >= 0) {
    input.setAttribute('aria-activedescendant', list.children[index].id);
    list.children[index].scrollIntoView({ block: 'nearest' });
  } else {
    input.removeAttribute('aria-activedescendant');
  }
}

function show() {
  options = fitting(begun());
  if (options.length === 0) {
    close();
    return;
  }

  list.replaceChildren(...options.map(({ word, means }, index) => {
    const item = document.createElement('li');
    item.id = `query-option-${index}`;
    item.setAttribute('role', 'option');
    const code = document.createElement('code');
    code.textContent = word;
    const meaning = document.createElement('span');
    meaning.textContent = means;
    item.append(code, meaning);
    // Before the box loses the focus.
    item.addEventListener('mousedown', (event) => { event.preventDefault(); take(index); });
    return item;
  }));
  list.hidden = false;
  input.setAttribute('aria-expanded', 'true');
  mark(-1);
}

function take(index) {
  const { word } = options[index];
  const end = input.selectionStart ?? input.value.length;
  const before = input.value.slice(0, end);
  const start = before.lastIndexOf(' ') + 1;
  const minus = before[start] === '-' ? '-' : '';
  const blank = word.endsWith(':') ? '' : ' ';
  input.value = before.slice(0, start) + minus + word + blank + input.value.slice(end);
  const place = start + minus.length + word.length + blank.length;
  input.setSelectionRange(place, place);
  show();
}

if (input) {
  list.id = 'query-list';
  list.className = 'query-list';
  list.hidden = true;
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', form.querySelector('label').textContent);
  form.append(list);
  for (const [name, value] of [['role', 'combobox'], ['aria-autocomplete', 'list'], ['aria-controls', list.id], ['aria-expanded', 'false']]) {
    input.setAttribute(name, value);
  }

  input.addEventListener('input', (event) => event.isComposing || show());
  input.addEventListener('compositionend', show);
  input.addEventListener('blur', close);
  input.addEventListener('keydown', (event) => {
    if (event.isComposing || options.length === 0) {
      return;
    }

    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      mark((chosen + (event.key === 'ArrowDown' ? 1 : options.length)) % options.length);
    } else if ((event.key === 'Enter' || event.key === 'Tab') && chosen >= 0) {
      event.preventDefault();
      take(chosen);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      close();
    }
  });
}
