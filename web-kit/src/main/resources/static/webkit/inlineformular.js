/*
 * Opens a form where its link is, in a dialog. Without this the link leads to the form's page, and everything else is
 * the same: the server draws the form, its faults and what follows.
 */
const LANK = 'main a[href*="/kommandon/"], dialog a[href*="/kommandon/"], main a[href$="/upphandlingar/ny"]';

const ruta = document.createElement('dialog');
const stang = document.createElement('button');
const innehall = document.createElement('div');
const bakom = [...document.querySelectorAll('body > :not(script)')];
const titel = document.title;
let lank;
let oppnad = '';
let andrat = false;
let vantar = false;

ruta.className = 'formularruta';
ruta.setAttribute('aria-labelledby', 'formularruta-rubrik');
stang.type = 'button';
stang.className = 'stang secondary outline';
stang.textContent = 'Stäng';
ruta.append(stang, innehall);
document.body.append(ruta);

stang.addEventListener('click', () => ruta.close());
ruta.addEventListener('close', () => skymBakom(false));
ruta.addEventListener('input', () => { andrat = true; });

/* What was filled in stays when the dialog is closed by mistake, until another form is opened. */
document.addEventListener('click', (handelse) => {
  const traffad = handelse.target.closest?.(LANK);
  if (!traffad || handelse.defaultPrevented || handelse.button !== 0
      || handelse.metaKey || handelse.ctrlKey || handelse.shiftKey || handelse.altKey) {
    return;
  }
  handelse.preventDefault();
  lank = ruta.contains(traffad) ? lank : traffad;
  if (andrat && oppnad === traffad.href) {
    oppna();
  } else {
    andrat = false;
    oppnad = traffad.href;
    hamta(traffad.href, {}, () => { location.href = traffad.href; });
  }
});

ruta.addEventListener('click', (handelse) => {
  const till = handelse.target.closest?.('a[href^="#"]');
  const falt = till && document.getElementById(till.getAttribute('href').slice(1));
  if (falt) {
    handelse.preventDefault();
    falt.focus();
  }
});

ruta.addEventListener('submit', (handelse) => {
  const formular = handelse.target;
  handelse.preventDefault();
  const uppgifter = new URLSearchParams(new FormData(formular, handelse.submitter));
  const skickaSjalv = () => {
    if (handelse.submitter?.name) {
      formular.append(Object.assign(document.createElement('input'),
        { type: 'hidden', name: handelse.submitter.name, value: handelse.submitter.value }));
    }
    formular.submit();
  };
  if (formular.method === 'get') {
    hamta(`${formular.action}?${uppgifter}`, {}, skickaSjalv);
  } else {
    hamta(formular.action, { method: 'POST', body: uppgifter }, skickaSjalv);
  }
});

/* Shows the form that the server answers with; any other page is gone to. */
async function hamta(adress, begaran, annars) {
  if (vantar) {
    return;
  }
  vantar = true;
  ruta.setAttribute('aria-busy', 'true');
  try {
    const svar = await fetch(adress, { ...begaran, headers: { Accept: 'text/html' } });
    const sida = new DOMParser().parseFromString(await svar.text(), 'text/html');
    if (sida.querySelector('main form[data-kommandoformular]')) {
      visa(sida.querySelector('main'), sida.title);
    } else if (svar.ok) {
      location.assign(svar.url);
    } else {
      annars();
    }
  } catch {
    annars();
  } finally {
    vantar = false;
    ruta.removeAttribute('aria-busy');
  }
}

/* What is behind is neither reached nor read while the form is open. */
function skymBakom(skymt) {
  for (const del of bakom) {
    del.inert = skymt;
    if (skymt) {
      del.setAttribute('aria-hidden', 'true');
    } else {
      del.removeAttribute('aria-hidden');
    }
  }
  if (!skymt) {
    document.title = titel;
    lank?.focus();
  }
}

function oppna() {
  if (!ruta.open) {
    skymBakom(true);
    ruta.showModal();
  }
}

function visa(sida, nyTitel) {
  const rubrik = sida.querySelector('h1');
  rubrik.id = 'formularruta-rubrik';
  rubrik.tabIndex = -1;
  innehall.replaceChildren(...sida.children);
  document.title = nyTitel;
  oppna();
  (innehall.querySelector('#fel') ?? innehall.querySelector('[autofocus]') ?? rubrik).focus();
  ruta.scrollTop = 0;
}
