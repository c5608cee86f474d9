import { stateProof } from './code.js';

// What a phone asks the portal; it goes on without an answer.

/** The state of a key that the portal does not let show the card any more. */
export const ENDED = 'ENDED';

/** The portal's time, as far as this phone knows it. */
export function now(phone) {
  return Date.now() + (phone.clockOff ?? 0);
}

/** How the phone stands; undefined without an answer. */
export async function ask(phone) {
  try {
    const answer = await fetch(`ecard/state/${phone.key}`, {
      cache: 'no-store',
      headers: { 'X-Card-Proof': await stateProof(phone) },
    });
    return answer.ok ? await answer.json() : undefined;
  } catch {
    return undefined;
  }
}

/** The phone as kept, if it is this member's for this card, and its day goes on as far as the portal can be asked. */
export async function fitting(kept, card) {
  if (!kept || kept.owner !== card.owner || kept.tail !== card.tail) {
    return undefined;
  }
  const state = await ask(kept);
  if (state) {
    kept.clockOff = state.now - Date.now();
  }
  return state?.use !== ENDED && kept.until > now(kept) ? kept : undefined;
}

/** Whether the portal would show its own page instead of the sign-in. */
export async function signedIn() {
  try {
    const page = await fetch('card', { redirect: 'manual', headers: { Accept: 'text/html' } });
    return page.ok;
  } catch {
    return false;
  }
}
