/** Says of files that are too large that they are, before they travel: the server would break the connection in the middle. */
for (const field of document.querySelectorAll('input[type=file][data-longest]')) {
  const longest = Number(field.dataset.longest);
  field.addEventListener('change', () => {
    const size = [...field.files].reduce((sum, file) => sum + file.size, 0);
    field.setCustomValidity(size <= longest ? ''
      : `${field.files.length === 1 ? 'This file has' : 'These files have'} ${size.toLocaleString('en')} bytes; at most ${longest.toLocaleString('en')} are taken at once. Split them into parts, or choose others.`);
    field.reportValidity();
  });
}
