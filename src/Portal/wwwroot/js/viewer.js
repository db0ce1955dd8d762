// Files beside the answers where there is room for it, and their text in place. The page works without any of this:
// both are links.

const wide = matchMedia('(min-width: 75rem)');
const viewer = document.querySelector('[data-viewer]');

/** The link that opened what is shown. */
let shown = null;

if (viewer) {
  for (const link of document.querySelectorAll('[data-file-view]')) {
    link.addEventListener('click', (event) => {
      if (wide.matches && event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey) {
        event.preventDefault();
        open(link);
      }
    });
  }

  viewer.querySelector('[data-viewer-close]').addEventListener('click', close);
  for (const button of viewer.querySelectorAll('[data-viewer-step]')) {
    button.addEventListener('click', () => step(Number(button.dataset.viewerStep), button));
  }

  viewer.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      close();
    }
  });
  wide.addEventListener('change', () => {
    if (!wide.matches && shown) {
      close();
    }
  });
}

for (const details of document.querySelectorAll('[data-file-text]')) {
  details.addEventListener('toggle', () => showText(details));
}

/** A frame of its own each time: going back leaves the page, not the file. */
function open(link) {
  viewer.querySelector('iframe')?.remove();
  const frame = document.createElement('iframe');
  frame.src = link.href;
  frame.title = link.dataset.fileView;
  viewer.querySelector('#viewer-name').textContent = link.dataset.fileView;
  viewer.querySelector('[data-viewer-alone]').href = link.href;
  viewer.append(frame);
  document.querySelector('.inquiry-texts').after(viewer);
  viewer.hidden = false;
  shown = link;
  viewer.querySelector('[data-viewer-close]').focus({ preventScroll: true });
}

/** To the file before or behind the one that is shown; the button keeps the focus for the next time. */
function step(by, button) {
  const links = [...document.querySelectorAll('[data-file-view]')];
  open(links[(links.indexOf(shown) + by + links.length) % links.length]);
  button.focus({ preventScroll: true });
}

function close() {
  viewer.querySelector('iframe')?.remove();
  viewer.hidden = true;
  shown?.focus();
  shown = null;
}

/** Asked for once, when somebody wants to read it: reading is put on record. */
async function showText(details) {
  const [link, place] = [details.querySelector('a'), details.querySelector('.file-text')];
  if (!details.open || !link || !place.hidden) {
    return;
  }

  try {
    const answer = await fetch(link.href, { redirect: 'error' });
    if (answer.ok) {
      place.textContent = await answer.text();
      place.hidden = false;
      link.parentElement.remove();
    }
  } catch {
    // The link is still there.
  }
}
