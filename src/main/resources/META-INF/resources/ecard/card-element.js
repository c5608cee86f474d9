import { SLOT_MILLIS, TURNS, able, newKey, scannedCode, typedCode, typingKey } from './code.js';
import { forgetPhone, keepPhone, keepWords, loadPhone, loadWords } from './phone.js';
import { Awake } from './awake.js';
import { drawMessage, drawShell, readable, spaced } from './card-drawing.js';
import { ENDED, ask, fitting, now, signedIn } from './portal.js';
import QrCreator from '../webjars/qr-creator/1.0.0/dist/qr-creator.es6.min.js';

const IN_USE = 'IN_USE';

/** A phone that is opened with a network gets a new day when its registration is older than this. */
const FRESH_MILLIS = 3_600_000;
const QR_PIXELS = 1120;

/**
 * The card on the phone. With the portal's page around it, it registers this browser's key; without a network, or signed out,
 * it goes on by itself until the key's day is over.
 */
class JingkaCard extends HTMLElement {
  #phone;
  #words;
  #use = IN_USE;
  #pending;
  #online = true;
  #alone = false;
  #drawn = '';
  #timer;
  #slot;
  #stopped = false;
  #awake = new Awake();
  #onVisible = () => this.#becameVisible();
  #onNetwork = () => this.refresh();

  connectedCallback() {
    document.addEventListener('visibilitychange', this.#onVisible);
    window.addEventListener('online', this.#onNetwork);
    window.addEventListener('offline', this.#onNetwork);
  }

  disconnectedCallback() {
    clearTimeout(this.#timer);
    document.removeEventListener('visibilitychange', this.#onVisible);
    window.removeEventListener('online', this.#onNetwork);
    window.removeEventListener('offline', this.#onNetwork);
    this.#awake.release();
  }

  /** Called by the page of the signed-in member with the card to be shown. */
  async open(card) {
    if (this.#pending) {
      return;
    }
    this.#words = { texts: card.texts, language: card.language };
    if (!able()) {
      this.#message(card.texts['ecard.unsupported']);
      return;
    }
    try {
      await keepWords(this.#words);
      const before = await loadPhone();
      const replaces = before?.owner === card.owner ? before.key : '';
      const kept = await fitting(before, card);
      if (card.use !== IN_USE) {
        await forgetPhone();
        this.#message(card.texts[`ecard.own.${card.use}`]);
      } else if (kept && now(kept) - kept.registeredAt < FRESH_MILLIS) {
        this.#show({ ...kept, name: card.name, address: card.address });
      } else {
        if (kept) {
          this.#show(kept);
        } else {
          this.#message(card.texts['ecard.state.registering']);
        }
        this.#pending = { card, ...(await newKey()) };
        this.dispatchEvent(
          new CustomEvent('card-register', {
            detail: { publicKey: this.#pending.publicKey, replaces },
          }),
        );
      }
      await navigator.serviceWorker?.register('card-worker.js', { scope: 'card' });
    } catch (problem) {
      console.warn('The card can not be shown', problem);
      if (!this.#phone) {
        this.#message(card.texts['ecard.failed']);
      }
    }
  }

  /** The portal's answer to a registration. */
  async registered(answer) {
    const { card, signingKey } = this.#pending;
    this.#pending = undefined;
    const phone = {
      key: answer.key,
      handle: answer.handle,
      signingKey,
      typingKey: await typingKey(answer.typingKey),
      owner: card.owner,
      name: card.name,
      tail: card.tail,
      address: card.address,
      registeredAt: answer.now,
      until: answer.until,
      clockOff: answer.now - Date.now(),
    };
    await keepPhone(phone);
    this.#show(phone);
  }

  /** The portal registers this phone for no other day; what was registered before goes on. */
  refused(why) {
    this.#pending = undefined;
    if (!this.#phone) {
      this.#message(why);
    }
  }

  /** Something changed for the member: the phone looks again, or asks for the card when it could not be shown before. */
  changed() {
    if (this.#phone) {
      this.refresh();
    } else if (!this.#stopped) {
      this.dispatchEvent(new CustomEvent('card-ask'));
    }
  }

  /** Called where the portal's page is not around it. */
  async resume() {
    this.#alone = true;
    this.#words = await loadWords();
    if (!this.#words) {
      return;
    }
    document.documentElement.lang = this.#words.language;
    document.title = this.#text('ecard.title');
    const kept = await loadPhone();
    if (!kept) {
      this.#message(this.#text('ecard.state.noKey'), this.#text('ecard.state.noKey.how'));
    } else {
      this.#show(kept);
    }
  }

  /** Asks the portal how this phone stands; without an answer the card is shown as before. */
  async refresh() {
    if (!this.#phone) {
      return;
    }
    const asked = this.#phone;
    const state = await ask(asked);
    this.#online = state !== undefined;
    if (state && asked === this.#phone) {
      await this.#follow(asked, state);
    }
    this.#tick();
    if (state && this.#alone && (await signedIn())) {
      location.reload();
    }
  }

  async #follow(phone, state) {
    phone.clockOff = state.now - Date.now();
    if (state.use === ENDED) {
      const kept = await loadPhone();
      if (phone !== this.#phone) {
        return;
      }
      if (kept && kept.key !== phone.key) {
        this.#show(kept);
      } else {
        await this.#end(this.#text('ecard.state.ENDED'));
      }
      return;
    }
    this.#use = state.use;
    if (state.takenTurn >= 0) {
      phone.taken = { slot: state.takenSlot, turn: state.takenTurn };
    }
    await keepPhone(phone);
  }

  #show(phone) {
    const first = !this.#phone;
    this.#phone = phone;
    this.#use = IN_USE;
    this.#stopped = false;
    this.#drawn = '';
    this.#tick();
    if (first) {
      this.#awake.hold();
      this.refresh();
    }
  }

  async #end(title) {
    clearTimeout(this.#timer);
    this.#phone = undefined;
    this.#stopped = true;
    await forgetPhone();
    this.#message(title, this.#text('ecard.state.ENDED.how'));
  }

  #tick() {
    clearTimeout(this.#timer);
    if (!this.#phone) {
      return;
    }
    const moment = now(this.#phone);
    if (moment >= this.#phone.until) {
      this.#end(this.#text('ecard.state.ranOut'));
      return;
    }
    const slot = Math.floor(moment / SLOT_MILLIS);
    const turn = this.#phone.taken?.slot === slot ? this.#phone.taken.turn + 1 : 0;
    const left = Math.ceil(((slot + 1) * SLOT_MILLIS - moment) / 1000);
    const newMinute = this.#slot !== undefined && this.#slot !== slot;
    this.#slot = slot;
    if (this.#use === IN_USE) {
      this.#draw(slot, turn, left);
    } else {
      this.#message(this.#text(`ecard.own.${this.#use}`));
      this.#drawn = '';
    }
    this.#timer = setTimeout(() => this.#tick(), 1000 - (moment % 1000));
    if (newMinute) {
      this.refresh();
    }
  }

  async #draw(slot, turn, left) {
    const parts = drawShell(this, this.#words, this.#phone);
    const spent = turn >= TURNS;
    parts.bar.style.transform = `scaleX(${left / 60})`;
    parts.countdown.textContent = this.#text(spent ? 'ecard.code.wait' : 'ecard.code.next', left);
    parts.until.textContent = this.#reach();
    parts.connect.hidden = !(this.#alone && this.#online);
    const code = `${this.#phone.key}:${slot}:${turn}`;
    if (code === this.#drawn) {
      return;
    }
    this.#drawn = code;
    parts.news.hidden = turn === 0;
    parts.news.textContent = this.#text(spent ? 'ecard.code.checked' : 'ecard.code.taken');
    parts.code.hidden = spent;
    parts.digits.hidden = spent;
    parts.bright.hidden = spent;
    if (spent) {
      return;
    }
    const [scanned, typed] = await Promise.all([
      scannedCode(this.#phone, slot, turn),
      typedCode(this.#phone, slot, turn),
    ]);
    if (code === this.#drawn) {
      parts.typed.textContent = spaced(typed);
      this.#drawQr(parts.code, `${this.#phone.address}/c/${scanned}`);
    }
  }

  #drawQr(place, text) {
    const canvas = document.createElement('canvas');
    QrCreator.render(
      { text, radius: 0, ecLevel: 'M', fill: '#000000', background: '#ffffff', size: QR_PIXELS },
      canvas,
    );
    place.replaceChildren(canvas);
    place.dataset.code = text;
  }

  /** Where and until when the card can be shown. */
  #reach() {
    const until = readable(this.#phone.until, this.#words.language);
    if (!this.#online) {
      return this.#text('ecard.code.offline', until);
    }
    return this.#text(this.#alone ? 'ecard.code.signedOut' : 'ecard.code.until', until);
  }

  #message(title, explanation = '') {
    drawMessage(this, this.#words, title, explanation);
  }

  #text(key, argument) {
    return this.#words.texts[key].replace('{0}', argument);
  }

  #becameVisible() {
    if (document.visibilityState === 'visible') {
      this.#tick();
      this.refresh();
      this.#awake.hold();
    }
  }
}

customElements.define('jingka-card', JingkaCard);
