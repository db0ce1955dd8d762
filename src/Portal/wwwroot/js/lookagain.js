// A page about something that is under way looks again by itself, but not while somebody is on one of its links or buttons.
const pause = 3000;
const again = () => (document.activeElement?.matches("main a, main button") ? setTimeout(again, pause) : location.reload());
setTimeout(again, pause);
