// Rows can be dragged to their place. The arrows do the same by key and without script.

const list = document.querySelector('[data-order="true"]');
let dragged = null;
let from = -1;

const rows = () => [...list.querySelectorAll(':scope > .row')];

if (list) {
  for (const row of rows()) {
    const grip = document.createElement('span');
    grip.className = 'row-grip';
    grip.textContent = '\u2807\u2807';
    grip.setAttribute('aria-hidden', 'true');
    row.prepend(grip);
    grip.addEventListener('pointerdown', () => { row.draggable = true; });
    grip.addEventListener('pointerup', () => { row.draggable = false; });
  }

  list.addEventListener('dragstart', (event) => {
    dragged = event.target.closest('.row');
    from = rows().indexOf(dragged);
    dragged.classList.add('is-dragged');
    event.dataTransfer.effectAllowed = 'move';
  });

  list.addEventListener('dragover', (event) => {
    const over = event.target.closest('.row');
    if (dragged && over) {
      event.preventDefault();
      const box = over.getBoundingClientRect();
      list.insertBefore(dragged, event.clientY < box.top + box.height / 2 ? over : over.nextSibling);
    }
  });

  list.addEventListener('dragend', () => {
    dragged.classList.remove('is-dragged');
    const to = rows().indexOf(dragged);
    if (to !== from) {
      const form = dragged.querySelector('.row-order');
      const place = document.createElement('input');
      Object.assign(place, { type: 'hidden', name: 'to', value: String(to) });
      form.append(place);
      form.submit();
    }
  });
}
