/** Says of a file that is too large that it is, before it travels: the server would break the connection in the middle. */
for (const field of document.querySelectorAll('input[type=file][data-longest]')) {
  const longest = Number(field.dataset.longest);
  field.addEventListener('change', () => {
    const size = field.files[0]?.size ?? 0;
    field.setCustomValidity(size <= longest ? ''
      : `This file has ${size.toLocaleString('en')} bytes; at most ${longest.toLocaleString('en')} are taken. Split it into parts, or choose another one.`);
    field.reportValidity();
  });
}
