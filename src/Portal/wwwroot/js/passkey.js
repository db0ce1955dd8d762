// Passkeys need script: the browser talks to the device that holds them. Everything else of signing in works without.

for (const form of document.querySelectorAll('[data-passkey]')) {
  if (window.PublicKeyCredential?.parseRequestOptionsFromJSON && window.isSecureContext) {
    form.hidden = false;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      answer(form);
    });
  }
}

/** One try for each press of the button: a device that refuses at once would be asked for ever. */
async function answer(form) {
  const [button, failed] = [form.querySelector('button'), form.querySelector('[data-failed]')];
  button.disabled = true;
  failed.hidden = true;
  try {
    const response = await fetch(form.dataset.options, { method: 'POST', body: new FormData(form) });
    if (!response.ok) {
      throw new Error(`${response.status}`);
    }

    const options = await response.json();
    const credential = form.dataset.passkey === 'create'
      ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
      : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
    form.elements.Credential.value = JSON.stringify(credential.toJSON());
    form.submit();
  } catch {
    // Closed by the person, no passkey there, or no connection: the browser has said which.
    failed.hidden = false;
  } finally {
    button.disabled = false;
  }
}
