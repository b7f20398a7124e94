/*
 * Says in the page that what it shows has changed, as soon as the server tells that it may have. The reader decides
 * when to look (WCAG 2.2, 2.2.2 and 3.2.5): nothing moves by itself. Only a page that is seen keeps a connection.
 */
const plats = document.querySelector('[data-uppdateringar]');
const ANDRUM_MS = 2000;

let position = plats.dataset.position;
let kalla;
let fraga;

/* What the server drew: the parts that follow the moment shown, where a page has such, else all of it. */
function text(sida) {
  const delar = [...sida.querySelectorAll('main [data-foljer]')];
  return (delar.length ? delar : [sida.querySelector('main')]).map(del => del.textContent.replace(/\s+/g, ' ')).join();
}

async function jamfor() {
  fraga = undefined;
  const svar = await fetch(location.href, { headers: { Accept: 'text/html' } });
  if (!svar.ok || svar.redirected) {
    return;
  }
  const ny = new DOMParser().parseFromString(await svar.text(), 'text/html');
  if (text(ny) !== text(document)) {
    sluta();
    document.removeEventListener('visibilitychange', foljSynlighet);
    plats.append(plats.querySelector('template').content.cloneNode(true));
  }
}

function lyssna() {
  kalla = new EventSource(`${plats.dataset.uppdateringar}?efter=${position}`);
  kalla.onmessage = handelse => {
    position = handelse.lastEventId;
    fraga ??= setTimeout(jamfor, ANDRUM_MS * (1 + Math.random()));
  };
}

function sluta() {
  kalla?.close();
  kalla = undefined;
}

function foljSynlighet() {
  if (document.hidden) {
    sluta();
  } else if (!kalla) {
    lyssna();
  }
}

document.addEventListener('visibilitychange', foljSynlighet);
foljSynlighet();
