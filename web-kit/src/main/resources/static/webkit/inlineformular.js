/*
 * Opens a form where its link is, in a dialog. Without this the link leads to the form's page, and everything else is
 * the same: the server draws the form, its faults and what follows.
 */
const LANK = 'main a[href*="/kommandon/"], dialog a[href*="/kommandon/"], main a[href$="/upphandlingar/ny"]';

const ruta = document.createElement('dialog');
const stang = document.createElement('button');
const innehall = document.createElement('div');
let visat = '';
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
ruta.addEventListener('input', () => { andrat = true; });

/* What was filled in stays when the dialog is closed by mistake, until another form is opened. */
document.addEventListener('click', (handelse) => {
  const lank = handelse.target.closest?.(LANK);
  if (!lank || handelse.defaultPrevented || handelse.button !== 0
      || handelse.metaKey || handelse.ctrlKey || handelse.shiftKey || handelse.altKey) {
    return;
  }
  handelse.preventDefault();
  if (andrat && visat === lank.href) {
    ruta.showModal();
  } else {
    hamta(lank.href, {}, () => { location.href = lank.href; });
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
  const skickaSjalv = () => { formular.submit(); };
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
      visa(sida.querySelector('main'), adress);
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

function visa(sida, adress) {
  const rubrik = sida.querySelector('h1');
  rubrik.id = 'formularruta-rubrik';
  rubrik.tabIndex = -1;
  innehall.replaceChildren(...sida.children);
  visat = adress;
  andrat = innehall.querySelector('form').method === 'post' && andrat && ruta.open;
  if (!ruta.open) {
    ruta.showModal();
  }
  (innehall.querySelector('#fel') ?? innehall.querySelector('[autofocus]') ?? rubrik).focus();
  ruta.scrollTop = 0;
}
