// A place to drop a file on, around each file input that has data-storst (bytes). The input itself stays as it is, for
// the keyboard and for those without script.

const kB = (antal) => `${Math.max(1, Math.ceil(antal / 1000)).toLocaleString('sv')} kB`;

for (const falt of document.querySelectorAll('input[type=file][data-storst]')) {
  const ram = falt.closest('.falt');
  const besked = document.createElement('p');
  const uppmaning = document.createElement('p');
  besked.setAttribute('role', 'status');
  besked.className = 'filbesked';
  uppmaning.className = 'hjalp';
  uppmaning.textContent = 'Du kan också dra filen hit och släppa den.';
  ram.classList.add('filslapp');
  falt.after(uppmaning, besked);

  const visa = () => {
    const fil = falt.files[0];
    const forStor = fil && fil.size > Number(falt.dataset.storst);
    besked.classList.toggle('faltfel', Boolean(forStor));
    besked.textContent = !fil ? '' : forStor
      ? `Filen ${fil.name} är för stor: ${kB(fil.size)}. Den får vara högst ${kB(Number(falt.dataset.storst))}.`
      : `Vald fil: ${fil.name}, ${kB(fil.size)}.`;
    if (forStor) {
      falt.value = '';
    }
  };

  falt.addEventListener('change', visa);
  for (const [handelse, over] of [['dragenter', true], ['dragover', true], ['dragleave', false], ['drop', false]]) {
    ram.addEventListener(handelse, (e) => {
      e.preventDefault();
      ram.classList.toggle('over', over);
    });
  }
  ram.addEventListener('drop', (e) => {
    if (e.dataTransfer.files.length > 1) {
      besked.textContent = 'Släpp bara en fil.';
    } else if (e.dataTransfer.files.length === 1) {
      falt.files = e.dataTransfer.files;
      visa();
    }
  });
}
