// Fetches the same page every two seconds and swaps its content in when it changed, so that scroll position and text
// selection stay. Nothing happens while the tab is hidden, somebody types, or the program is being restarted.
const main = document.getElementById('main');

async function renew() {
  if (!document.hidden && document.activeElement.tagName !== 'INPUT') {
    try {
      const answer = await fetch(location.href);
      if (answer.ok) {
        const next = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('main');
        if (next.innerHTML !== main.innerHTML) {
          main.innerHTML = next.innerHTML;
        }
      }
    } catch (unreachable) {
      console.debug('The sandbox does not answer just now', unreachable);
    }
  }
  setTimeout(renew, 2000);
}

setTimeout(renew, 2000);
