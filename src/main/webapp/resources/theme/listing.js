/**
 * Lists whose state is their address. They work without this: it keeps what was not asked for out of the address, lets a
 * table say by which column it is in order, folds the filter away where it would stand before the list, and chooses all rows
 * of a page at once.
 */

for (const sought of document.querySelectorAll('.list-sought')) {
  sought.open = !matchMedia('(max-width: 40rem)').matches || sought.dataset.narrowed === 'true' || sought.querySelector('.fault') !== null;
}

for (const form of document.querySelectorAll('form[data-listing]')) {
  const usual = new Map([...form.querySelectorAll('.list-shape select')].map((select) => [select.name, select.value]));
  const columns = () => [...form.querySelectorAll('[name=columns]:checked')].map((box) => box.value).join();
  const asked = new URLSearchParams(location.search);
  const shown = columns();
  form.addEventListener('formdata', ({ formData }) => {
    for (const [name, value] of [...formData]) {
      if (value === '' || (usual.get(name) === value && !asked.has(name))) {
        formData.delete(name);
      }
    }
    formData.delete('columns');
    if (columns() !== shown || asked.has('columns')) {
      formData.set('columns', columns());
    }
  });
}

for (const link of document.querySelectorAll('[data-sorted]')) {
  link.closest('th')?.setAttribute('aria-sort', link.dataset.sorted || 'none');
}

for (const all of document.querySelectorAll('[data-choose-all]')) {
  const boxes = [...all.closest('form').querySelectorAll('[name=chosen]')];
  all.hidden = boxes.length === 0;
  all.addEventListener('change', () => boxes.forEach((box) => { box.checked = all.checked; }));
  all.closest('form').addEventListener('change', () => {
    const chosen = boxes.filter((box) => box.checked).length;
    all.checked = chosen > 0 && chosen === boxes.length;
    all.indeterminate = chosen > 0 && chosen < boxes.length;
  });
}
