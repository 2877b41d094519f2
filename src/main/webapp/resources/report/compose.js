/**
 * The page on which a report is written: what is typed is kept on the server a second after typing rests, and until it has
 * arrived there in this browser. What was left unfinished is offered again. Never touches a field or the focus.
 */
import { mirrorOf } from '../theme/mirror.js';
import { BY_ITSELF, serverNow, signedIn, wouldReopen } from '../theme/session.js';
import { Offers } from './offers.js';
import { clock } from './clock.js';
import { typedIn } from './typed.js';

/** Milliseconds without a key before what was typed is sent; and before it is tried again where it did not arrive. */
const REST = 900;
const AGAIN = 10000;

const form = document.querySelector('[data-compose]');
const place = document.querySelector('[data-unfinished]');
const mirror = mirrorOf(place.dataset.mirror);
let timer = 0;
let dirty = false;
let mirrored = true;
let typed = JSON.parse(form.querySelector('[data-typed]').dataset.typed);
let kept = form.querySelector('[data-saved]')?.dataset.at ?? '';

const offers = new Offers(place, mirror, typed.report ?? null);
const line = () => form.querySelector('[data-saved]');
const id = () => form.querySelector('[data-form]').dataset.form;

function changed({ target }) {
  if (target.id === 'compose:adding') return;
  dirty = true;
  const title = form.elements['compose:title']?.value.trim();
  mirrored = mirror.put({ id: id(), at: serverNow(kept), title: `${typed.report ? 'changes to' : 'new report:'} ${title ? `“${title}”` : 'a report without a title'}`, typed: typedIn(form, typed) });
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
  if (!window.PrimeFaces.ajax.Queue.isEmpty()) return soon(REST);
  dirty = false;
  window.composeKeep(BY_ITSELF);
  return undefined;
}

function arrived(args) {
  typed = args.typed ? JSON.parse(args.typed) : typed;
  kept = args.keptAt || kept;
  if (!dirty) mirror.remove(args.keptForm);
}

function say(words) {
  line()?.replaceChildren(...words);
}

function show() {
  if (kept && !dirty) say(['Saved ', clock(kept), ', for you alone']);
}

window.apostil = Object.assign(window.apostil ?? {}, {
  report: {
    /** The answer to what was sent to be kept; without arguments where there was none. @param {?Record<string, any>} args */
    kept(args) {
      if (args?.keptForm && !args.validationFailed) {
        arrived(args);
        return show();
      }
      dirty = true;
      say([signedIn() ? 'Kept in this browser: the server does not answer' : 'Kept in this browser: your session has ended']);
      return soon(AGAIN);
    },
    /** The answer to a button. @param {?Record<string, any>} args */
    received(args) {
      if (args?.keptForm) arrived(args);
      if (args?.keptDone) mirror.remove(args.keptDone);
      if (args?.goTo) {
        dirty = false;
        window.location.assign(args.goTo);
        return;
      }
      show();
    },
    /** @param {?Record<string, any>} args */
    resumed(args) {
      if (!args?.keptForm) return;
      dirty = false;
      arrived(args);
      offers.gone(args.keptForm);
      show();
      form.elements['compose:title']?.focus();
    },
    /** @param {?Record<string, any>} args */
    discarded(args) {
      if (args?.keptDone) offers.discarded(args.keptDone, args.discarded);
    },
  },
});

form.addEventListener('input', changed);
form.addEventListener('change', changed);
form.addEventListener('submit', (event) => event.preventDefault());
document.addEventListener('visibilitychange', () => { if (document.hidden) flush(); });
window.addEventListener('beforeunload', (event) => { if (dirty && !mirrored) event.preventDefault(); });
wouldReopen(() => (kept || dirty ? id() : null));
show();
