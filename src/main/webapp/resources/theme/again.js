/** Asks every five seconds whether the page can be had again, and goes on as soon as it can. */
const EVERY = 5000;

async function look() {
  const answer = await fetch(location.href, { cache: 'no-store' }).catch(() => null);
  if (answer && answer.status !== 503) location.replace(location.href);
  else setTimeout(look, EVERY);
}

setTimeout(look, EVERY);
