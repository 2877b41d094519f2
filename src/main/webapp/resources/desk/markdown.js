import { element } from './element.js';

/** What Markdown becomes; anything else shows as the text within it. */
const ALLOWED = new Set(['P', 'BR', 'EM', 'STRONG', 'CODE', 'PRE', 'BLOCKQUOTE', 'UL', 'OL', 'LI', 'A', 'HR', 'H3', 'H4', 'H5', 'H6', 'SPAN']);
const ADDRESS = /^(https?|mailto):/i;

/**
 * What somebody wrote in Markdown, from the HTML that the server made of it. The server lets nothing through that acts;
 * here it is looked at once more, and only what is listed is built.
 *
 * @param {string} html
 * @returns {HTMLElement}
 */
export function markdown(html) {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  return element('div', { class: 'markdown', dir: 'auto' }, built(parsed.body));
}

function built(parent) {
  return [...parent.childNodes].map((node) => {
    if (node.nodeType === Node.TEXT_NODE) return document.createTextNode(node.data);
    if (node.nodeType !== Node.ELEMENT_NODE) return null;
    return ALLOWED.has(node.tagName) ? element(node.tagName.toLowerCase(), attributes(node), ...built(node)) : built(node);
  }).flat();
}

function attributes(node) {
  if (node.tagName === 'A' && ADDRESS.test(node.getAttribute('href') ?? '')) {
    return { href: node.getAttribute('href'), title: node.getAttribute('title'), rel: 'nofollow noopener', target: '_blank' };
  }
  if (node.tagName === 'OL') return { start: node.getAttribute('start') };
  if (node.tagName === 'SPAN') return { class: node.className === 'mention' ? 'mention' : null, title: node.getAttribute('title') };
  return {};
}
