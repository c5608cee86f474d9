// Fetches the same page every two seconds and swaps in what changed, so that scroll position and text selection stay: the
// parts marked live, or the whole content where none is. Nothing happens while the tab is hidden, somebody types, or the
// program is being restarted.
const main = document.getElementById('main');

function swap(now, next) {
  if (next && next.innerHTML !== now.innerHTML) {
    now.innerHTML = next.innerHTML;
  }
}

async function renew() {
  if (!document.hidden && document.activeElement.tagName !== 'INPUT') {
    try {
      const answer = await fetch(location.href);
      if (answer.ok) {
        const next = new DOMParser().parseFromString(await answer.text(), 'text/html');
        const live = main.querySelectorAll('[data-live]');
        live.forEach(part => swap(part, next.querySelector(`[data-live="${part.dataset.live}"]`)));
        if (!live.length) {
          swap(main, next.getElementById('main'));
        }
      }
    } catch (unreachable) {
      console.debug('The sandbox does not answer just now', unreachable);
    }
  }
  setTimeout(renew, 2000);
}

setTimeout(renew, 2000);
