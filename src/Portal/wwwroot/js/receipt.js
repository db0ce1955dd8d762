// What was received needs no draft any more; and whoever reads elsewhere sees proposed times on their own clock as well.

import { forget } from './draft.js';

forget(document.querySelector('[data-received]').dataset.received);

const language = document.documentElement.lang === 'en' ? 'en-GB' : document.documentElement.lang;
for (const time of document.querySelectorAll('time[data-local]')) {
  const moment = new Date(time.dateTime);
  const here = moment.toLocaleString(language, { weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const there = moment.toLocaleString(language, { weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: time.dataset.zone });
  if (here !== there) {
    const own = document.createElement('span');
    own.className = 'hint own-time';
    own.textContent = time.dataset.local.replace('{0}', here);
    time.parentElement.append(' ', own);
  }
}
