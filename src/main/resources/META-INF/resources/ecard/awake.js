/** Keeps the screen lit while the card is shown; where the phone does not allow it, it dims as it always does. */
export class Awake {
  #lock;

  async hold() {
    try {
      this.#lock = await navigator.wakeLock?.request('screen');
    } catch {
      this.#lock = undefined;
    }
  }

  release() {
    this.#lock?.release();
  }
}
