/**
 * The stream of a desk: tells what happens on it, on whichever node and in whichever browser. It comes back by itself after
 * the network, the server or the laptop was away, ever more slowly and not all clients at once, and says up to where it
 * knows everything, so that it misses nothing.
 *
 * @typedef {{type: string, mark?: string, ids?: string[], own?: boolean, people?: {id: string, name: string}[]}} Message
 */

/** How long until it tries again, at first and at most; a part of each is left to chance. In milliseconds. */
const SOON = 500;
const LATE = 20_000;
/** How often it gives a sign of life, and how long it waits for the answer. */
const PULSE = 20_000;
const PATIENCE = 6000;
/** So long nobody is told that the stream is interrupted. */
const UNNOTICED = 5000;
/** Codes with which the server ends a stream for good; 1008 is what the container itself says when a session is over. */
const SIGNED_OUT = [4401, 1008];
const NO_MEMBER = 4403;
const TOO_MANY = 4429;

/**
 * Fires `message` with each message, `interrupted` with the count of tries, `lost` and `found`
 * of the connection after some seconds, and `ended` with 'session', 'member' or 'many'.
 */
export class Live extends EventTarget {
  #socket = null;
  #tries = 0;
  #timer = 0;
  #pulse = 0;
  #answer = 0;
  #notice = 0;
  #lost = false;
  #ended = false;

  /** @param {string} url of the stream @param {() => ?string} mark up to where everything is known */
  constructor(url, mark) {
    super();
    Object.assign(this, { url, mark });
    window.addEventListener('online', () => this.#now());
    window.addEventListener('offline', () => this.#gone());
    window.addEventListener('pageshow', ({ persisted }) => { if (persisted) this.#now(); });
    window.addEventListener('pagehide', () => this.#let());
    document.addEventListener('visibilitychange', () => { if (!document.hidden) this.#look(); });
  }

  /** Connects, unless it is. */
  open() {
    if (this.#socket || this.#ended) return;
    const address = new URL(this.url, location.href);
    address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:';
    if (this.mark()) address.searchParams.set('mark', this.mark());
    const socket = new WebSocket(address);
    this.#socket = socket;
    socket.onopen = () => this.#alive();
    socket.onmessage = ({ data }) => this.#heard(data);
    socket.onclose = ({ code }) => { if (this.#socket === socket) this.#gone(code); };
    this.#expect(PATIENCE * 2);
  }

  #heard(data) {
    this.#alive();
    for (const line of data.split('\n')) this.dispatchEvent(new CustomEvent('message', { detail: JSON.parse(line) }));
  }

  /** Something was heard: the next sign of life is due later, and the next interruption is a new one. */
  #alive() {
    this.#tries = 0;
    clearTimeout(this.#answer);
    clearTimeout(this.#notice);
    this.#notice = 0;
    if (this.#lost) this.dispatchEvent(new Event('found'));
    this.#lost = false;
    clearTimeout(this.#pulse);
    this.#pulse = setTimeout(() => this.#look(), PULSE);
  }

  /** Finds out whether the other side is there: a network can be gone without saying so. */
  #look() {
    if (this.#socket?.readyState !== WebSocket.OPEN) return this.#now();
    this.#socket.send('');
    return this.#expect(PATIENCE);
  }

  #expect(patience) {
    clearTimeout(this.#answer);
    this.#answer = setTimeout(() => this.#gone(), patience);
  }

  #now() {
    if (this.#socket) return;
    clearTimeout(this.#timer);
    this.open();
  }

  #gone(code) {
    this.#let();
    if (this.#ended) return undefined;
    if (SIGNED_OUT.includes(code)) return this.#end('session');
    if (code === NO_MEMBER) return this.#end('member');
    if (code === TOO_MANY) return this.#end('many');
    this.#notice ||= setTimeout(() => this.#tell(), UNNOTICED);
    const most = Math.min(SOON * 2 ** this.#tries++, LATE);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.open(), most / 2 + Math.random() * most);
    return this.dispatchEvent(new CustomEvent('interrupted', { detail: this.#tries }));
  }

  /** Lets go of the socket, whatever it may still have to say. */
  #let() {
    const socket = this.#socket;
    this.#socket = null;
    for (const timer of [this.#pulse, this.#answer]) clearTimeout(timer);
    socket?.close();
  }

  #tell() {
    this.#lost = true;
    this.dispatchEvent(new Event('lost'));
  }

  /** It is not opened any more. */
  stop() {
    this.#ended = true;
    this.#let();
    for (const timer of [this.#timer, this.#notice]) clearTimeout(timer);
  }

  /** Ends it for good. @param {'session'|'member'|'many'} why */
  #end(why) {
    this.stop();
    this.dispatchEvent(new CustomEvent('ended', { detail: why }));
  }
}
