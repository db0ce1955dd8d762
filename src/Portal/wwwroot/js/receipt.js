// What was received needs no draft any more.

import { forget } from './draft.js';

forget(document.querySelector('[data-received]').dataset.received);
