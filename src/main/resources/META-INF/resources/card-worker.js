// Keeps the page with the card usable without a network. Its scope is that page alone; everything else goes to the portal.

const KEPT = 'jingka-card';
const PAGE = 'ecard/offline.html';
const FILES = [
  PAGE,
  'ecard/offline.js',
  'ecard/card-element.js',
  'ecard/card-drawing.js',
  'ecard/awake.js',
  'ecard/code.js',
  'ecard/phone.js',
  'ecard/portal.js',
  'webjars/qr-creator/1.0.0/dist/qr-creator.es6.min.js',
  'icons/card.svg',
  'icons/jingka.svg',
  'styles/tokens.css',
  'styles/components.css',
  'styles/member.css',
  'styles/ecard.css',
].map((file) => new URL(file, self.location).href);

/** Who stands at a counter does not wait longer for a slow network. */
const PATIENCE_MILLIS = 5_000;

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(KEPT)
      .then((cache) => cache.addAll(FILES.map((file) => new Request(file, { cache: 'reload' }))))
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.mode === 'navigate') {
    event.respondWith(page(request));
  } else if (request.method === 'GET' && FILES.includes(request.url)) {
    event.respondWith(file(request));
  }
});

/**
 * The portal's page; the kept one when the portal can't be reached, or when this phone's day goes on and the portal is slow, fails
 * or asks for a sign-in.
 */
async function page(request) {
  const network = fetch(request);
  network.catch(() => undefined);
  const shows = await registered();
  try {
    const answer = await (shows ? Promise.race([network, impatience()]) : network);
    const noPage = answer.type === 'opaqueredirect' || answer.status >= 500;
    return shows && noPage ? await kept() : answer;
  } catch {
    return kept();
  }
}

function impatience() {
  return new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error('The portal is slow')), PATIENCE_MILLIS);
  });
}

function kept() {
  return caches.match(new URL(PAGE, self.location).href);
}

/** The newest there is: from the network, kept for the next time; else the kept one. */
async function file(request) {
  try {
    const answer = await fetch(request);
    if (answer.ok) {
      const cache = await caches.open(KEPT);
      await cache.put(request, answer.clone());
      return answer;
    }
  } catch {
    // Without a network the kept file serves.
  }
  return caches.match(request);
}

/** Whether a key is kept whose day is not over. */
function registered() {
  return new Promise((resolve) => {
    const opening = indexedDB.open('jingka-card', 1);
    opening.onupgradeneeded = () => opening.transaction.abort();
    opening.onerror = () => resolve(false);
    opening.onsuccess = () => {
      const reading = opening.result.transaction('kept').objectStore('kept').get('phone');
      reading.onsuccess = () => {
        const phone = reading.result;
        opening.result.close();
        resolve(!!phone && phone.until > Date.now() + (phone.clockOff ?? 0));
      };
      reading.onerror = () => resolve(false);
    };
  });
}
