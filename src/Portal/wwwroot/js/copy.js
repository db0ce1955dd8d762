// Copies a citation. Without script, or where the browser offers no clipboard, the text is there to be marked.

for (const button of navigator.clipboard ? document.querySelectorAll('[data-copy]') : []) {
  button.hidden = false;
  button.addEventListener('click', () => copy(button));
}

async function copy(button) {
  const text = document.getElementById(button.dataset.copy);
  const status = button.parentElement.querySelector('[role=status]');
  try {
    await navigator.clipboard.writeText(text.textContent);
    status.textContent = button.dataset.done;
  } catch {
    getSelection().selectAllChildren(text);
    status.textContent = button.dataset.failed;
  }
}
