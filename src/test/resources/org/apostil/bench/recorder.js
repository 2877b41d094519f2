/**
 * What the benchmark looks at in a page, put in before the page's own scripts. Times are milliseconds since navigation.
 * It says through the binding `benchSays` when the first paragraph was painted (`readable`), every highlight in view
 * (`painted`, which needs `window.benchExpected`), and when a selection was answered (`answers`).
 */
(() => {
  if (window !== window.top || location.protocol === 'about:') return;
  const bench = { tasks: [], frames: [], slow: [], received: 0 };
  window.bench = bench;
  const say = (name, value) => { bench[name] = value; window.benchSays(JSON.stringify({ name, value })); };

  new PerformanceObserver((list) => list.getEntries().forEach((each) => bench.tasks.push([each.startTime, each.duration])))
    .observe({ type: 'longtask', buffered: true });
  new PerformanceObserver((list) => list.getEntries().forEach((each) => bench.slow.push({
    start: each.startTime, duration: each.duration, render: each.renderStart ? each.startTime + each.duration - each.renderStart : 0,
    layout: each.styleAndLayoutStart ? each.startTime + each.duration - each.styleAndLayoutStart : 0,
    scripts: each.scripts.map((script) => [script.duration, script.forcedStyleAndLayoutDuration, script.invoker, script.sourceFunctionName, script.sourceURL.split('/').pop()]),
  }))).observe({ type: 'long-animation-frame', buffered: true });

  // The first paragraph: Element Timing tells when it was painted.
  const FIRST = '.passage .block, main.still .block';
  const arrival = new MutationObserver(() => {
    const first = document.querySelector(FIRST);
    if (!first) return;
    first.setAttribute('elementtiming', 'first');
    arrival.disconnect();
  });
  arrival.observe(document, { childList: true, subtree: true });
  new PerformanceObserver((list) => {
    if (bench.readable) return;
    say('readable', list.getEntries()[0].renderTime || list.getEntries()[0].startTime);
    untilAnswered();
  }).observe({ type: 'element', buffered: true });

  // Every highlight in view: looked at from the page's own mark on, at each frame, and painted at the one after.
  const mark = performance.mark.bind(performance);
  performance.mark = (name, ...rest) => {
    if (name === 'desk-painted' && !bench.marked) {
      bench.marked = performance.now();
      untilPainted(performance.now() + 20000);
    }
    return mark(name, ...rest);
  };

  function untilPainted(patience) {
    bench.missing = missing().length;
    if (bench.missing === 0 || performance.now() > patience) requestAnimationFrame(() => say('painted', performance.now()));
    else requestAnimationFrame(() => untilPainted(patience));
  }

  /** The first block that reaches below a height, by halving: blocks stand one under another. */
  function visible() {
    const blocks = document.querySelectorAll(FIRST);
    let [low, high] = [0, blocks.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (blocks[middle].getBoundingClientRect().bottom > 0) high = middle; else low = middle + 1;
    }
    const found = [];
    for (let i = low; i < blocks.length && blocks[i].getBoundingClientRect().top < innerHeight; i++) found.push(blocks[i]);
    return found;
  }

  const points = (text) => [...text].length;
  const place = (node, offset) => Number(node.parentElement.dataset.start) + points(node.data.slice(0, offset));

  /** What is painted in the blocks in view: intervals in code points by layer without its lane. */
  function painted(nodes) {
    const layers = new Map();
    for (const [name, highlight] of CSS.highlights ?? []) {
      const layer = name.replace(/-\d+$/, '');
      for (const range of highlight) {
        if (!nodes.has(range.startContainer)) continue;
        const end = range.endContainer === range.startContainer ? place(range.endContainer, range.endOffset) : Infinity;
        if (!layers.has(layer)) layers.set(layer, []);
        layers.get(layer).push([place(range.startContainer, range.startOffset), end]);
      }
    }
    return layers;
  }

  function covered(intervals, start, end) {
    let at = start;
    for (const [from, to] of (intervals ?? []).filter(([from, to]) => from < end && to > start).sort((a, b) => a[0] - b[0])) {
      if (from > at) return false;
      at = Math.max(at, to);
    }
    return at >= end;
  }

  function missing() {
    const blocks = visible();
    const [start, end] = [Number(blocks[0]?.dataset.start), Number(blocks.at(-1)?.dataset.end)];
    const layers = painted(new Set(blocks.map((block) => block.firstChild)));
    bench.inView = (window.benchExpected ?? []).filter(([from, to]) => from < end && to > start);
    return bench.inView.filter(([from, to, layer]) => !covered(layers.get(`apostil-${layer}`), from, to));
  }
  bench.missingNow = () => missing();

  // An answer to a selection: the popover, or on a page without one the browser's own painted selection.
  document.addEventListener('pointerup', (event) => { bench.released = event.timeStamp; }, true);
  const answered = () => document.querySelector('.desk') ? document.querySelector('.desk-popover:not([hidden])') : !document.getSelection().isCollapsed;
  function untilAnswered() {
    if (answered()) {
      bench.drawn = bench.released;
      requestAnimationFrame(() => say('answers', performance.now()));
    }
    else requestAnimationFrame(untilAnswered);
  }
  bench.untilAnswered = () => { bench.answers = 0; untilAnswered(); };

  /** Where the pointer goes to select the first words of a block in view: of the n-th of those in the middle of the window. */
  bench.words = (n, count) => {
    const able = visible().filter((block) => { const { top, bottom } = block.getBoundingClientRect(); return top > 60 && top < innerHeight - 120 && bottom > top; });
    const block = able[n % able.length];
    const length = block.firstChild.data.match(new RegExp(`^(\\S+\\s+){0,${count - 1}}\\S+`))[0].length;
    const range = document.createRange();
    range.setStart(block.firstChild, 0);
    range.setEnd(block.firstChild, length);
    const box = range.getClientRects()[0];
    return { left: box.left + 1, right: box.right, y: box.top + box.height / 2 };
  };

  bench.selected = () => {
    const range = document.getSelection().getRangeAt(0);
    return { start: place(range.startContainer, range.startOffset), end: place(range.endContainer, range.endOffset) };
  };

  bench.box = (element) => {
    element.scrollIntoView({ block: 'nearest' });
    const { left, top, width, height } = element.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  };
  bench.button = (words) => [...document.querySelectorAll('.composer button')].find((each) => each.textContent.trim() === words && each.type === 'submit');

  /** What stands on the page, for whoever must find out why it did not go on. */
  bench.shows = () => JSON.stringify({
    selected: String(getSelection()).slice(0, 60), focus: document.activeElement?.outerHTML.slice(0, 80), scrolled: scrollY,
    form: document.querySelector('.composer form')?.id, popover: document.querySelector('.desk-popover')?.outerHTML.slice(0, 120),
    dialogs: [...document.querySelectorAll('.ui-dialog, dialog[open]')].filter((each) => each.checkVisibility()).map((each) => each.textContent.trim().slice(0, 80)),
    told: document.querySelector('.desk-toast:not([hidden])')?.textContent,
  });

  /** Waits until something is there, or false after a while; looks at every frame. */
  bench.until = (found, patience = 15000) => new Promise((done) => {
    const end = performance.now() + patience;
    const look = () => { if (found()) done(performance.now()); else if (performance.now() > end) done(-1); else requestAnimationFrame(look); };
    look();
  });
  bench.still = async (found) => {
    for (let last = '', same = 0; same < 5;) {
      await new Promise(requestAnimationFrame);
      const element = found();
      const box = element ? JSON.stringify(element.getBoundingClientRect()) : '';
      same = box && box === last ? same + 1 : 0;
      last = box;
    }
  };

  /** From the click on a button to the highlight in the annotation's own layer, and to the server's acknowledgement. */
  bench.watchSave = (button, span, layer) => {
    const saving = { clicked: 0, shown: 0, acknowledged: 0, bare: 0 };
    bench.saving = saving;
    button.addEventListener('click', (event) => { saving.clicked = event.timeStamp; look(); }, { capture: true, once: true });
    const look = () => {
      const layers = painted(new Set([...visible()].map((block) => block.firstChild)));
      if (![...layers.values()].some((intervals) => covered(intervals, span.start, span.end))) saving.bare++;
      const own = (layers.get(`apostil-${layer}`) ?? []).some(([start, end]) => start === span.start && end === span.end);
      if (own) requestAnimationFrame(() => { saving.shown = performance.now(); });
      else if (performance.now() < saving.clicked + 15000) requestAnimationFrame(look);
    };
    const { desk } = window.apostil;
    if (desk.benched) return;
    desk.benched = true;
    const received = desk.received;
    desk.received = function (args, ...rest) {
      if (args?.annotation && bench.saving && !bench.saving.acknowledged) bench.saving.acknowledged = performance.now();
      return received.call(this, args, ...rest);
    };
  };

  /** Frames, while something moves. */
  bench.watchFrames = () => {
    bench.frames = [];
    bench.watching = true;
    bench.scrollFrom = performance.now();
    let last = 0;
    const frame = (now) => { if (last) bench.frames.push(now - last); last = now; if (bench.watching) requestAnimationFrame(frame); };
    requestAnimationFrame(frame);
  };
  bench.framesSeen = () => {
    bench.watching = false;
    return { frames: bench.frames, tasks: bench.tasks.filter(([start]) => start >= bench.scrollFrom).map(([, duration]) => duration),
      slow: bench.slow.filter(({ start }) => start >= bench.scrollFrom) };
  };
})();
