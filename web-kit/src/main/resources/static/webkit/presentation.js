/*
 * Lets arrows and page keys turn a presentation's screens, and takes the reading position along. Up and down go on
 * scrolling, so that a screen which is higher than the window can be read.
 */
const bilder = [...document.querySelectorAll('.presentation > .bild')];
const STEG = { ArrowRight: 1, PageDown: 1, ArrowLeft: -1, PageUp: -1, Home: -Infinity, End: Infinity };

/* The screen that holds the middle of the window, or the nearest to it. */
function visad() {
  const mitt = innerHeight / 2;
  const avstand = bild => {
    const { top, bottom } = bild.getBoundingClientRect();
    return Math.max(top - mitt, mitt - bottom, 0);
  };
  return bilder.reduce((narmast, bild, i) => avstand(bild) < avstand(bilder[narmast]) ? i : narmast, 0);
}

/* A frame that scrolls sideways keeps its arrows. */
const rullarSjalv = plats => plats.closest('.tabell, .ram')?.matches(':focus-within')
  && plats.scrollWidth > plats.clientWidth;

addEventListener('keydown', tryck => {
  const steg = STEG[tryck.key];
  if (!steg || tryck.altKey || tryck.ctrlKey || tryck.metaKey || tryck.shiftKey
      || tryck.target.matches('input, select, textarea') || rullarSjalv(tryck.target)) {
    return;
  }
  tryck.preventDefault();
  const nasta = bilder[Math.min(Math.max(visad() + steg, 0), bilder.length - 1)];
  nasta.scrollIntoView();
  nasta.querySelector('h1, h2').focus({ preventScroll: true });
  history.replaceState(null, '', `#${nasta.id}`);
});
