/** How what is typed into a discussion would read, under the field; nothing where it would read as it is typed. */
import { element } from './element.js';
import { markdown } from './markdown.js';
import { nobody } from './card-post.js';

/** HTML that reads as it was typed. */
const PLAIN = /^(<p>|<\/p>|<br \/>|[^<>])*$/;

export class Preview {
  /** @param {HTMLElement} composer holds the form */
  constructor(composer) {
    this.composer = composer;
  }

  /** @param {?Record<string, any>} args what the server answered */
  received(args) {
    const place = this.composer.querySelector('[data-preview]');
    if (!place || !args?.preview) return;
    const { html, unknown } = JSON.parse(args.preview);
    const formatted = !PLAIN.test(html);
    place.hidden = !formatted && unknown.length === 0;
    place.replaceChildren(...[
      formatted && element('p', { class: 'preview-title' }, 'As it will read'),
      formatted && markdown(html),
      unknown.length > 0 && element('p', { class: 'desk-unknown' }, nobody(unknown)),
    ].filter(Boolean));
  }
}
