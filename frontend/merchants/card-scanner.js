import { LitElement, html } from 'lit';

/* How often a picture is looked at: fast enough for a hand that shakes, slow enough for an old phone. */
const LOOK_EVERY_MS = 150;

/* The browser's own reader where there is one, else jsQR, loaded when the camera is first used. */
async function reader() {
  if ('BarcodeDetector' in window) {
    const formats = await window.BarcodeDetector.getSupportedFormats();
    if (formats.includes('qr_code')) {
      const detector = new window.BarcodeDetector({ formats: ['qr_code'] });
      return async (canvas) => (await detector.detect(canvas))[0]?.rawValue;
    }
  }
  const { default: jsQR } = await import('jsqr');
  return async (canvas, context) => {
    const picture = context.getImageData(0, 0, canvas.width, canvas.height);
    return jsQR(picture.data, picture.width, picture.height, { inversionAttempts: 'attemptBoth' })?.data;
  };
}

/** Shows the camera's picture and fires `card-code` with the first QR code that it reads. Nothing of the picture leaves the page. */
class CardScanner extends LitElement {
  static properties = {
    startLabel: { type: String },
    stopLabel: { type: String },
    aimLabel: { type: String },
    refusedText: { type: String },
    absentText: { type: String },
    running: { state: true },
    trouble: { state: true },
  };

  /* Without a shadow: the page's styles for buttons hold here as well. */
  createRenderRoot() {
    return this;
  }

  constructor() {
    super();
    this.running = false;
    this.trouble = '';
  }

  render() {
    return html`
      <div class="picture" ?hidden=${!this.running}>
        <video playsinline muted aria-hidden="true"></video>
        <div class="frame" aria-hidden="true"></div>
      </div>
      ${this.running ? html`<p role="status">${this.aimLabel}</p>` : ''}
      ${this.trouble ? html`<p class="trouble" role="alert">${this.trouble}</p>` : ''}
      <vaadin-button theme="primary" @click=${this.running ? this.stop : this.start}>
        ${this.running ? this.stopLabel : this.startLabel}
      </vaadin-button>
    `;
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.stop();
  }

  async start() {
    this.trouble = '';
    if (!navigator.mediaDevices?.getUserMedia) {
      this.trouble = this.absentText;
      return;
    }
    try {
      this.stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' }, audio: false });
    } catch (refused) {
      this.trouble = refused.name === 'NotAllowedError' ? this.refusedText : this.absentText;
      return;
    }
    if (!this.isConnected) {
      this.stop();
      return;
    }
    this.running = true;
    await this.updateComplete;
    const video = this.renderRoot.querySelector('video');
    video.srcObject = this.stream;
    await video.play();
    await this.look(video, this.stream, await reader());
  }

  async look(video, stream, read) {
    const canvas = document.createElement('canvas');
    const context = canvas.getContext('2d', { willReadFrequently: true });
    while (this.running && this.stream === stream) {
      if (video.videoWidth > 0) {
        canvas.width = video.videoWidth;
        canvas.height = video.videoHeight;
        context.drawImage(video, 0, 0);
        const code = await read(canvas, context);
        if (code && this.running) {
          this.stop();
          this.dispatchEvent(new CustomEvent('card-code', { detail: { code } }));
          return;
        }
      }
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
    }
  }

  stop() {
    this.running = false;
    this.stream?.getTracks().forEach((track) => track.stop());
    this.stream = undefined;
  }
}

customElements.define('card-scanner', CardScanner);
