// Follows long work: fetches the page again while it says that the work goes on, and puts the new progress in its place.
// Without script the page has a link that loads it again.

const VANTA = 1500;

async function folj() {
  const svar = await fetch(location.href, { headers: { Accept: 'text/html' } });
  const ny = new DOMParser().parseFromString(await svar.text(), 'text/html').getElementById('framsteg');
  const nu = document.getElementById('framsteg');
  if (!svar.ok || !ny) {
    return;
  }
  if (ny.dataset.pagar) {
    // only what changes is touched, so that a reader of the screen is told of it and focus stays where it is
    nu.querySelector('[role=status]').replaceChildren(...ny.querySelector('[role=status]').childNodes);
    setTimeout(folj, VANTA);
  } else {
    location.reload();
  }
}

if (document.getElementById('framsteg')?.dataset.pagar) {
  setTimeout(folj, VANTA);
}
