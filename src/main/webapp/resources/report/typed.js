/**
 * What stands in the fields of a report, laid over what the server wrote last of it: both have the same names.
 *
 * @param {HTMLFormElement} form
 * @param {{composition: Record<string, any>}} base as `TypedReport` has it
 */
export function typedIn(form, base) {
  const typed = structuredClone(base);
  const many = new Map();
  for (const field of form.elements) {
    const path = pathOf(field);
    if (!path || (field.type === 'radio' && !field.checked)) continue;
    const [into, name] = place(typed.composition, path);
    if (field.type !== 'checkbox') into[name] = field.value || null;
    else if (path[0] === 'inclusion') into[name] = field.checked;
    else {
      if (!many.has(path.join('.'))) many.set(path.join('.'), into[name] = []);
      if (field.checked) into[name].push(field.value);
    }
  }
  return typed;
}

/** `compose:sources:0:statement` is `['sources', '0', 'statement']`, and a field within `data-into` stands beneath that. */
function pathOf(field) {
  if (!field.name?.startsWith('compose:') || ['hidden', 'submit', 'button'].includes(field.type) || field.name === 'compose:adding') return null;
  const into = field.closest('[data-into]')?.dataset.into;
  return [...(into ? [into] : []), ...field.name.slice('compose:'.length).split(':')];
}

function place(object, path) {
  const into = path.slice(0, -1).reduce((at, name) => (at[name] ??= {}), object);
  return [into, path.at(-1)];
}
