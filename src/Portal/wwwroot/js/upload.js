import { refresh } from './fit.js';

/** Sends each file when it is chosen, shows how far it is, and leaves the form light. */
export function takeFiles(form) {
  for (const field of form.querySelectorAll('.file[data-slot]')) {
    const input = field.querySelector('input[type=file]');
    input.addEventListener('change', () => {
      if (input.files.length > 0) {
        take(form, field, input);
      }
    });
  }
}

async function take(form, field, input) {
  const kept = field.querySelector('.file-kept');
  const progress = document.createElement('progress');
  progress.max = 1;
  progress.setAttribute('aria-label', form.dataset.uploading);
  if (input.files[0].size > Number(form.dataset.mostBytes)) {
    input.value = '';
    say(field, input, form.dataset.tooLarge);
    return;
  }

  say(field, input, null);
  kept.replaceChildren(progress);
  try {
    const { status, answer } = await send(form, field.dataset.slot, input.files[0], (part) => { progress.value = part; });
    input.value = '';
    await refresh(form);
    if (status !== 200) {
      say(field, input, answer?.error ?? form.dataset.uploadFailed);
    }
  } catch {
    // The file stays chosen and goes with the form.
    say(field, input, form.dataset.uploadFailed);
  } finally {
    progress.remove();
  }
}

function send(form, slot, file, onProgress) {
  const body = new FormData();
  body.set('__RequestVerificationToken', form.elements.__RequestVerificationToken.value);
  body.set('FormKey', form.elements['Input.FormKey'].value);
  body.set('Slot', slot);
  body.set('File', file);
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.responseType = 'json';
    request.upload.onprogress = (event) => event.lengthComputable && onProgress(event.loaded / event.total);
    request.onload = () => resolve({ status: request.status, answer: request.response });
    request.onerror = request.onabort = reject;
    request.open('POST', form.dataset.upload);
    request.send(body);
  });
}

/** Shows a message at the field the way the server does, or takes it away. */
function say(field, input, message) {
  field.querySelector('.error')?.remove();
  field.classList.toggle('field-wrong', message !== null);
  input.toggleAttribute('aria-invalid', message !== null);
  if (message !== null) {
    const error = document.createElement('p');
    error.className = 'error';
    error.id = `${input.id}-error`;
    error.setAttribute('role', 'alert');
    error.textContent = message;
    field.querySelector('.file-kept').before(error);
  }
}
