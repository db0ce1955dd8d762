// The first page of the CV beside the answers, where there is room for it. Otherwise, and without this script, it is a
// link: what is not shown must not count as read.
const link = document.querySelector('[data-session-cv]');

if (link && matchMedia('(min-width: 75rem)').matches) {
  const frame = document.createElement('iframe');
  frame.src = `${link.href}#page=1&view=FitH`;
  frame.title = link.dataset.sessionCv;
  link.closest('section').append(frame);
}
