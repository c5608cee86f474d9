// The keys of the agent's desk: a digit goes to a section, a letter presses what carries it. They rest while somebody types, while a
// dialog is open, and when the agent has switched them off on this machine.
const OFF = 'jingka-desk-keys-off';
const TYPING = 'input, textarea, select, [contenteditable="true"], vaadin-select, vaadin-combo-box, vaadin-radio-group';
const OPEN = 'vaadin-confirm-dialog[opened], vaadin-dialog[opened], vaadin-select[opened], vaadin-combo-box[opened]';

const isOff = () => localStorage.getItem(OFF) !== null;

const typing = (event) =>
  event.composedPath().some((node) => node instanceof Element && node.matches(TYPING));

function goTo(section) {
  section.focus({ preventScroll: true });
  section.scrollIntoView({ block: 'start' });
}

function press(target) {
  if (target.matches('a, button, vaadin-button')) {
    target.click();
  } else {
    target.focus();
  }
}

function unfold() {
  const section = document.activeElement?.closest('.desk-section');
  const folded = section?.querySelector('vaadin-details');
  if (folded) {
    folded.querySelector('vaadin-details-summary')?.click();
  }
}

function onKey(event) {
  if (event.ctrlKey || event.altKey || event.metaKey || event.repeat || event.isComposing) {
    return;
  }
  const content = document.getElementById('content');
  if (!content?.querySelector('.desk, .caller-strip')) {
    return;
  }
  if (event.key === 'Escape' && typing(event)) {
    document.activeElement?.blur();
    return;
  }
  if (isOff() || typing(event) || document.querySelector(OPEN)) {
    return;
  }
  const key = event.key.toLowerCase();
  const section = /^[1-9]$/.test(key) && content.querySelector(`.desk-section[data-section="${key}"]`);
  const target = /^[a-z?]$/.test(key) && content.querySelector(`[data-key="${key}"]:not([disabled])`);
  if (section) {
    goTo(section);
  } else if (target) {
    press(target);
  } else if (key === 'o') {
    unfold();
  } else {
    return;
  }
  event.preventDefault();
}

function onClick(event) {
  if (event.target instanceof Element && event.target.closest('[data-keys-switch]')) {
    if (isOff()) {
      localStorage.removeItem(OFF);
    } else {
      localStorage.setItem(OFF, '1');
    }
    showState();
  }
}

function showState() {
  document.documentElement.toggleAttribute('data-desk-keys-off', isOff());
}

document.addEventListener('keydown', onKey);
document.addEventListener('click', onClick);
showState();
