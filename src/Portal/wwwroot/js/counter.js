import { weightedLength } from './weighted-length.js';

const PAUSE = 1000; // milliseconds without a key after which the count is read aloud

/** Shows how long the text is, in the units of its limit. Read aloud only when one stops typing. */
export function count(area, form) {
  const { min, max } = { min: Number(area.dataset.min), max: Number(area.dataset.max) };
  const shown = document.createElement('p');
  shown.className = 'counter';
  shown.setAttribute('aria-hidden', 'true');
  const spoken = document.createElement('p');
  spoken.className = 'visually-hidden';
  spoken.setAttribute('role', 'status');
  area.after(shown, spoken);

  let timer;
  const update = () => {
    const length = weightedLength(area.value);
    const text = length > 0 && length < min
      ? fill(form.dataset.counterMin, length, min)
      : fill(form.dataset.counterLeft, length, max);
    shown.textContent = text;
    shown.classList.toggle('counter-over', length > max);
    clearTimeout(timer);
    timer = setTimeout(() => { spoken.textContent = document.activeElement === area ? text : ''; }, PAUSE);
  };
  area.addEventListener('input', update);
  update();
}

function fill(text, ...values) {
  return values.reduce((filled, value, i) => filled.replace(`{${i}}`, value), text);
}
