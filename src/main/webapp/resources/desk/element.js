/**
 * Builds elements. Data only ever becomes text nodes and attributes, never markup.
 *
 * @example element('p', { class: 'card-note', 'data-kind': 'claim' }, 'Text', element('em', {}, 'more'))
 * @param {string} tag
 * @param {Record<string, any>} [properties] attributes; `on…` functions become listeners; null and false are left out
 * @param {...(Node|string|number|null|false|undefined|Array)} children
 * @returns {HTMLElement}
 */
export function element(tag, properties = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith('on')) made.addEventListener(name.slice(2), value);
    else made.setAttribute(name, value === true ? '' : String(value));
  }
  made.append(...present(children));
  return made;
}

/** Text that is heard but not seen. */
export function heard(text) {
  return element('span', { class: 'desk-heard' }, text);
}

/**
 * A point in time as the reader's locale writes it.
 *
 * @param {string} instant ISO 8601
 * @param {boolean} [precise] with hour and minute
 */
export function time(instant, precise = true) {
  const date = new Date(instant);
  const sameYear = date.getFullYear() === new Date().getFullYear();
  return element('time', { datetime: instant }, formatOf(precise, sameYear).format(date));
}

/** A day of the calendar, the same wherever it is read. @param {string} date ISO 8601 */
export function day(date) {
  const sameYear = date.startsWith(String(new Date().getFullYear()));
  const format = new Intl.DateTimeFormat(language(), { day: 'numeric', month: 'short', timeZone: 'UTC', ...(sameYear ? {} : { year: 'numeric' }) });
  return element('time', { datetime: date }, format.format(new Date(`${date}T00:00Z`)));
}

const FORMATS = new Map();

/** Formats are dear to make, and there are four. */
function formatOf(precise, sameYear) {
  const name = `${precise} ${sameYear}`;
  if (!FORMATS.has(name)) {
    FORMATS.set(name, new Intl.DateTimeFormat(language(), {
      day: 'numeric', month: 'short',
      ...(precise ? { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } : {}),
      ...(sameYear ? {} : { year: 'numeric' }),
    }));
  }
  return FORMATS.get(name);
}

/** English without a country is written with the day first, as the product's readers are of many countries. */
function language() {
  const { lang } = document.documentElement;
  return !lang || lang === 'en' ? 'en-GB' : lang;
}

const COMPACT = new Intl.NumberFormat('en', { notation: 'compact', maximumSignificantDigits: 3 });

/** A count in little room: from ten thousand on in thousands. @param {number} count */
export function short(count) {
  return count < 10000 ? String(count) : COMPACT.format(count).toLowerCase();
}

function present(children) {
  return children.flat(3).filter((child) => child !== null && child !== undefined && child !== false)
    .map((child) => (child instanceof Node ? child : String(child)));
}
