// How a phone makes its codes. The counter's side of this format is ShownCode.java: change both or neither.

/** How long a code is shown. */
export const SLOT_MILLIS = 60_000;

/** How many codes one after another within a minute: each taken one is followed by the next. */
export const TURNS = 4;

const VERSION = 1;
const CURVE = { name: 'ECDSA', namedCurve: 'P-256' };
const SIGNATURE = { name: 'ECDSA', hash: 'SHA-256' };
const MAC = { name: 'HMAC', hash: 'SHA-256' };
const SIGNED_FOR = new TextEncoder().encode('jingka-card-1');
const TYPED_FOR = new TextEncoder().encode('jingka-typed-1');
const STATE_FOR = new TextEncoder().encode('jingka-state-1');

/** Whether this browser can keep a key that nobody can take out of it. */
export function able() {
  return window.isSecureContext && !!window.crypto?.subtle && !!window.indexedDB;
}

/** A key pair whose private half never leaves the browser, with the public half for the portal. */
export async function newKey() {
  const pair = await crypto.subtle.generateKey(CURVE, false, ['sign', 'verify']);
  const spki = new Uint8Array(await crypto.subtle.exportKey('spki', pair.publicKey));
  return { signingKey: pair.privateKey, publicKey: btoa(String.fromCharCode(...spki)) };
}

/** The secret of the typed code, handed over once and kept where it can be used but not read. */
export function typingKey(base64) {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  return crypto.subtle.importKey('raw', bytes, MAC, false, ['sign']);
}

/** What stands in the QR code's address: version, key, minute and turn, and their signature. */
export async function scannedCode(phone, slot, turn) {
  const signed = new Uint8Array(14);
  const fields = new DataView(signed.buffer);
  fields.setUint8(0, VERSION);
  signed.set(phone.key.match(/../g).map((byte) => parseInt(byte, 16)), 1);
  fields.setUint32(9, slot);
  fields.setUint8(13, turn);
  const signature = await crypto.subtle.sign(SIGNATURE, phone.signingKey, joined(SIGNED_FOR, signed));
  return base64url(joined(signed, new Uint8Array(signature)));
}

/** Twelve digits: the phone's handle and what belongs to the minute and turn. */
export async function typedCode(phone, slot, turn) {
  const moment = new DataView(new ArrayBuffer(5));
  moment.setUint32(0, slot);
  moment.setUint8(4, turn);
  const mac = await crypto.subtle.sign('HMAC', phone.typingKey, joined(TYPED_FOR, new Uint8Array(moment.buffer)));
  const check = new DataView(mac).getUint32(0) % 1_000_000;
  return phone.handle + String(check).padStart(6, '0');
}

/** By this the portal knows that the phone itself asks how it stands: its key's name can be read from every code it shows. */
export async function stateProof(phone) {
  return base64url(new Uint8Array(await crypto.subtle.sign('HMAC', phone.typingKey, STATE_FOR)));
}

function joined(first, second) {
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}

function base64url(bytes) {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}
