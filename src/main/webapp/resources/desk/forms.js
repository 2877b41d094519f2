/** What surrounds the form that is open: it is kept, explained, worked by keys, and offered again when it was left. */
import { addressingIn } from './addressing.js';
import { defineIn } from './definitions.js';
import { keysIn } from './form-keys.js';
import { Keeping } from './keeping.js';
import { mirrorOf } from '../theme/mirror.js';
import { Preview } from './preview.js';
import { Unfinished } from './unfinished.js';
import { wouldReopen } from '../theme/session.js';

/**
 * @param {HTMLElement} desk the page's `[data-desk]`
 * @param {import('./composing.js').Composing} composing
 */
export function forms(desk, composing) {
  const place = desk.querySelector('[data-unfinished]');
  const mirror = mirrorOf(place.dataset.mirror);
  const { composer } = composing;
  const keeping = new Keeping(composer, composing, mirror);
  const unfinished = new Unfinished(place, mirror);
  const preview = new Preview(composer);
  defineIn(composer);
  addressingIn(composer, composer.dataset.people);
  keysIn(composer);
  wouldReopen(() => keeping.id);
  return {
    kept: (args) => {
      keeping.kept(args);
      preview.received(args);
    },
    changed: () => keeping.changed(),
    /** Before the desk takes an answer in. */
    receiving: (args = {}) => { if (String(args.formClosed) === 'true') keeping.closed(keeping.shown); },
    received: (args = {}) => {
      keeping.shown = keeping.id;
      preview.received(args);
      if (args.unfinishedGone) unfinished.gone(args.unfinishedGone);
      if (args.unfinished) unfinished.show(JSON.parse(args.unfinished));
    },
  };
}
