// What the card looks like; built once and then only changed, so that a reader's place on the page stays.

/** The card with its changing parts; the same ones while they stand. */
export function drawShell(host, words, phone) {
  const standing = host.querySelector('.ecard-showing');
  if (standing?.parts && standing.parts.phone === phone.key) {
    return standing.parts;
  }
  const text = (key) => words.texts[key];
  const parts = {
    phone: phone.key,
    code: element('div', 'ecard-code', { role: 'img', 'aria-label': text('ecard.code.label') }),
    bar: element('div', 'ecard-bar'),
    countdown: element('p', 'ecard-countdown', { role: 'timer', 'aria-live': 'off' }),
    news: element('p', 'ecard-news', { role: 'status' }),
    digits: element('div', 'ecard-digits'),
    typed: element('p', 'ecard-typed'),
    bright: element('p', 'soft', {}, text('ecard.code.bright')),
    until: element('p', 'soft'),
    connect: element('a', 'ecard-connect', { href: 'sign-in' }, text('ecard.code.connect')),
  };
  parts.news.hidden = true;
  const holder = element('div', 'ecard-holder');
  holder.append(
    picture(words, phone),
    group(
      'ecard-who',
      element('p', 'ecard-name', {}, phone.name),
      element('p', 'ecard-state', {}, text('ecard.own.IN_USE')),
    ),
  );
  parts.digits.append(element('p', 'soft', {}, text('ecard.code.typed')), parts.typed);
  const bar = group('ecard-time', parts.bar);
  bar.setAttribute('aria-hidden', 'true');
  const showing = group(
    'ecard-showing',
    holder,
    parts.news,
    parts.code,
    bar,
    parts.countdown,
    parts.digits,
    group('ecard-notes', parts.bright, parts.until, parts.connect),
  );
  showing.parts = parts;
  host.replaceChildren(header(host, words), showing);
  return parts;
}

/** A sentence in place of the card. */
export function drawMessage(host, words, title, explanation) {
  const standing = host.querySelector('.ecard-message');
  if (standing?.dataset.title === title) {
    return;
  }
  const message = group('ecard-message', element('p', 'ecard-title', { role: 'status' }, title));
  message.dataset.title = title;
  if (explanation) {
    message.append(element('p', 'soft', {}, explanation));
  }
  const again = element('a', 'ecard-connect', { href: 'card' }, words.texts['ecard.state.reopen']);
  again.toggleAttribute('router-ignore', true);
  message.append(again);
  host.replaceChildren(header(host, words), message);
}

/** A moment in Beijing, written as on the other screens: 11 月 25 日 04:37. */
export function readable(moment, language) {
  const text = new Date(moment).toLocaleString(language, {
    timeZone: 'Asia/Shanghai',
    month: 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  return text.replace(/(\d+)月(\d+)日\s*/, '$1 月 $2 日 ');
}

/** Digits in groups of four, as people read them out. */
export function spaced(digits) {
  return digits.replace(/(\d{4})(?=\d)/g, '$1 ');
}

function header(host, words) {
  const bar = element('header', 'ecard-header');
  // Without the portal around it there may be nowhere to go back to.
  if (!host.closest('.ecard-alone')) {
    bar.append(element('a', 'ecard-back', { href: 'home' }, words.texts['ecard.back']));
  }
  bar.append(element('h1', '', {}, words.texts['ecard.title']));
  return bar;
}

/** The card, drawn once for the whole portal (CARD-1). */
function picture(words, phone) {
  const card = element('div', 'card-picture active', { 'aria-hidden': 'true' });
  card.append(
    element('img', '', { src: 'icons/card.svg', alt: '' }),
    element('span', 'brand', {}, words.texts['ecard.brand']),
    element('span', 'number', {}, `••••  ${phone.tail}`),
    element('span', 'holder', {}, phone.name),
  );
  return card;
}

function group(className, ...children) {
  const box = element('div', className);
  box.append(...children);
  return box;
}

function element(tag, className, attributes = {}, text = '') {
  const made = document.createElement(tag);
  if (className) {
    made.className = className;
  }
  Object.entries(attributes).forEach(([name, value]) => made.setAttribute(name, value));
  made.textContent = text;
  return made;
}
