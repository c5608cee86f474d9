// Keeps the page with the card usable without a network. Its scope is that page alone; everything else goes to the portal.

const KEPT = 'jingka-card';
const PAGE = 'ecard/offline.html';
const FILES = [
  PAGE,
  'ecard/offline.js',
  'ecard/card-element.js',
  'ecard/card-drawing.js',
  'ecard/code.js',
  'ecard/phone.js',
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

/** The portal's page; the kept one when the portal can't be reached, or asks for a sign-in although this phone's day goes on. */
async function page(request) {
  try {
    const answer = await fetch(request, { signal: AbortSignal.timeout(PATIENCE_MILLIS) });
    const signedOut = answer.type === 'opaqueredirect';
    return answer.status >= 500 || (signedOut && (await registered())) ? await kept() : answer;
  } catch {
    return kept();
  }
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
