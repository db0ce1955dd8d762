// A session ends half an hour after the last request. Somebody who writes a long answer is still there.
const pause = 5 * 60 * 1000;
let last = -pause;

document.addEventListener("input", () => {
  if (performance.now() - last < pause) {
    return;
  }

  last = performance.now();
  fetch("/account/sessions", { method: "HEAD", redirect: "manual" }).catch(() => { last = -pause; });
});
