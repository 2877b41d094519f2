/**
 * The review on the page of a report: what is typed into it is kept on the server a second after typing rests, and until it
 * has arrived there in this browser. What never arrived is laid into the fields when the page is opened again.
 */
import { mirrorOf } from '../theme/mirror.js';
import { BY_ITSELF, serverNow, signedIn } from '../theme/session.js';
import { clock } from './clock.js';

/** Milliseconds without a key before what was typed is sent; and before it is tried again where it did not arrive. */
const REST = 900;
const AGAIN = 10000;

/** @param {HTMLFormElement} form @param {HTMLElement} line says since when it is kept; it knows under which id and whose it is */
function keep(form, line) {
  const { keeps, person, decided } = line.dataset;
  const mirror = mirrorOf(`${person}/review`);
  let at = line.dataset.at ?? '';
  let timer = 0;
  let dirty = false;
  let mirrored = true;

  const fields = () => [...form.elements].filter(({ type }) => ['radio', 'text', 'textarea'].includes(type));

  const typedNow = () => Object.fromEntries(fields().filter(({ type, checked }) => type !== 'radio' || checked).map(({ name, value }) => [name, value]));
  let last = JSON.stringify(typedNow());

  /** A field that is left says that it changed, too, though nothing was typed since. */
  function changed() {
    const typed = typedNow();
    if (JSON.stringify(typed) === last) return;
    last = JSON.stringify(typed);
    dirty = true;
    mirrored = mirror.put({ id: keeps, at: serverNow(at || decided), title: 'review', typed });
    soon(REST);
  }

  function soon(after) {
    clearTimeout(timer);
    timer = setTimeout(flush, after);
  }

  /** Sends at once what waits for a rest; but while an answer is on its way, it waits for what comes of that. */
  function flush() {
    clearTimeout(timer);
    if (!dirty) return undefined;
    if (!window.reviewKeep || !window.PrimeFaces.ajax.Queue.isEmpty()) return soon(REST);
    dirty = false;
    window.reviewKeep(BY_ITSELF);
    return undefined;
  }

  /** What this browser has that the server has not: typed after all that was kept there, and after the person's last decision. */
  function layIn() {
    const left = mirror.all().find(({ id }) => id === keeps);
    if (!left) return;
    if (left.at <= Math.max(Date.parse(at) || 0, Date.parse(decided) || 0)) {
      mirror.remove(keeps);
      return;
    }
    for (const field of fields()) {
      if (!(field.name in left.typed)) continue;
      if (field.type === 'radio') field.checked = field.value === left.typed[field.name];
      else field.value = left.typed[field.name];
    }
    last = JSON.stringify(typedNow());
    dirty = true;
    soon(REST);
  }

  function show() {
    if (!dirty) line.replaceChildren(...(at ? ['Saved ', clock(at), ', for you alone'] : []));
  }

  window.apostil = Object.assign(window.apostil ?? {}, {
    review: {
      /** The answer to what was sent to be kept; without arguments where there was none. @param {?Record<string, any>} args */
      kept(args) {
        if (args?.keptForm && !args.validationFailed) {
          at = args.keptAt;
          if (!dirty) mirror.remove(keeps);
          return show();
        }
        dirty = true;
        line.replaceChildren(signedIn() ? 'Kept in this browser: the server does not answer' : 'Kept in this browser: your session has ended');
        return soon(AGAIN);
      },
    },
  });

  form.addEventListener('input', changed);
  form.addEventListener('change', changed);
  document.addEventListener('visibilitychange', () => { if (document.hidden) flush(); });
  window.addEventListener('beforeunload', (event) => { if (dirty && !mirrored) event.preventDefault(); });
  layIn();
  show();
}

const line = document.querySelector('[data-keeps]');
if (line) keep(line.closest('form'), line);
