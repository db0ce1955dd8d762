import { readPage } from './page.js';

const ABOUT_FIT = ['Input.Topic', 'Input.EarliestStart', 'Input.Months', 'Input.DaysPerWeek', 'Input.Place'];
const PARTS = ['#fit-note', '#topic-question', '.file[data-slot="Cv"] .file-kept', '.file[data-slot="Transcript"] .file-kept',
  '.file[data-slot="First"] .file-kept', '.file[data-slot="Second"] .file-kept'];

/** What the button "compare" does, done whenever one of the answers changes. */
export function refreshFit(form) {
  const note = form.querySelector('#fit-note');
  if (note) {
    form.querySelector('.fit-ask').hidden = true;
    form.addEventListener('change', (event) => {
      if (ABOUT_FIT.includes(event.target.name)) {
        refresh(form);
      }
    });
  }
}

let latest = 0;

/** Asks the server for the same page with these answers and takes over what depends on them. */
export async function refresh(form) {
  const answers = new FormData(form);
  [...answers.entries()].filter(([, value]) => value instanceof File).forEach(([name]) => answers.delete(name));
  answers.delete('step');
  answers.set('fit', 'fit');
  const turn = ++latest;
  try {
    const { page } = await readPage(form.action || location.href, answers);
    if (turn !== latest) {
      return;
    }

    for (const part of PARTS) {
      const [here, there] = [form.querySelector(part), page.querySelector(part)];
      if (here && there) {
        replace(here, there);
      }
    }
  } catch {
    // Without a connection the note stays as it is; sending says what is wrong.
  }
}

/** What was typed while the answer was on its way stays. */
function replace(here, there) {
  const [before, after] = [here, there].map((part) => part.querySelector('label')?.textContent);
  if (after !== undefined && before === after) {
    return; // The same question: whoever is writing there keeps the place.
  }

  const typed = new Map([...here.querySelectorAll('textarea')].map((area) => [area.name, area.value]));
  here.replaceChildren(...there.childNodes);
  for (const area of here.querySelectorAll('textarea')) {
    area.value = typed.get(area.name) ?? area.value;
    area.dispatchEvent(new CustomEvent('portal:new', { bubbles: true }));
  }
}
