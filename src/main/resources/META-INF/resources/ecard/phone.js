// What this browser keeps of the card: the registered phone with its keys, and the words to show without a network.

const STORE = 'kept';
const PHONE = 'phone';
const WORDS = 'words';

export const keepPhone = (phone) => write((store) => store.put(phone, PHONE));
export const keepWords = (words) => write((store) => store.put(words, WORDS));
export const forgetPhone = () => write((store) => store.delete(PHONE));
export const loadPhone = () => read(PHONE);
export const loadWords = () => read(WORDS);

function database() {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('jingka-card', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
}

async function write(change) {
  const opened = await database();
  try {
    await new Promise((resolve, reject) => {
      const transaction = opened.transaction(STORE, 'readwrite');
      change(transaction.objectStore(STORE));
      transaction.oncomplete = resolve;
      transaction.onerror = () => reject(transaction.error);
      transaction.onabort = () => reject(transaction.error);
    });
  } finally {
    opened.close();
  }
}

async function read(key) {
  const opened = await database();
  try {
    return await new Promise((resolve, reject) => {
      const reading = opened.transaction(STORE).objectStore(STORE).get(key);
      reading.onsuccess = () => resolve(reading.result);
      reading.onerror = () => reject(reading.error);
    });
  } finally {
    opened.close();
  }
}
