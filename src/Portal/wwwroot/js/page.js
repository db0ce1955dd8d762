/**
 * A page of ours, read and not shown. The browser parses it itself: text that a script hands over as markup is refused
 * everywhere (Trusted Types), so there is no place where a mistake could let a stranger's text become a script.
 * @param {string | URL} address
 * @param {FormData} [answers] Posted, where given.
 * @param {boolean} [byItself] Nobody did anything: the session does not go on because of it.
 * @param {AbortSignal} [signal] Ends the reading.
 * @returns {Promise<{ok: boolean, page: Document}>} Rejected without a connection, or where the answer is no page.
 */
export function readPage(address, answers, byItself = false, signal = null) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.responseType = 'document';
    request.onload = () => request.response
      ? resolve({ ok: request.status >= 200 && request.status < 300, page: request.response })
      : reject(new Error('No page.'));
    request.onerror = request.onabort = reject;
    request.open(answers ? 'POST' : 'GET', address);
    request.setRequestHeader('Accept', 'text/html');
    if (byItself) {
      request.setRequestHeader('Portal-By-Itself', '1');
    }

    signal?.addEventListener('abort', () => request.abort());
    request.send(answers);
  });
}
