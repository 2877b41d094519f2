/** Hour and minute of an instant, in the reader's own time zone. @param {string} instant ISO 8601 @returns {HTMLElement} */
export function clock(instant) {
  const time = document.createElement('time');
  time.dateTime = instant;
  time.textContent = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(new Date(instant));
  return time;
}
