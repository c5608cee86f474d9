// Passes the portal's questions on to the browser's passkeys. Answers are JSON as WebAuthn Level 3 writes it; what went wrong
// comes back by its name. Browsers before 2025 don't translate the JSON themselves, so it is done here.

const FIELDS = ['attestationObject', 'authenticatorData', 'clientDataJSON', 'signature', 'userHandle'];

function bytes(text) {
  const base64 = text.replace(/-/g, '+').replace(/_/g, '/');
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)).buffer;
}

function text(buffer) {
  const characters = Array.from(new Uint8Array(buffer), (byte) => String.fromCharCode(byte)).join('');
  return btoa(characters).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}

function keys(list) {
  return (list ?? []).map((key) => ({ ...key, id: bytes(key.id) }));
}

function answer(credential) {
  const response = {};
  for (const field of FIELDS) {
    if (credential.response[field]) {
      response[field] = text(credential.response[field]);
    }
  }
  if (credential.response.getTransports) {
    response.transports = credential.response.getTransports();
  }
  return {
    id: credential.id,
    rawId: text(credential.rawId),
    type: credential.type,
    authenticatorAttachment: credential.authenticatorAttachment ?? undefined,
    clientExtensionResults: credential.getClientExtensionResults(),
    response,
  };
}

async function ask(question) {
  try {
    return JSON.stringify({ answer: JSON.stringify(answer(await question())) });
  } catch (problem) {
    return JSON.stringify({ problem: problem.name });
  }
}

export function supported() {
  return Boolean(window.PublicKeyCredential && navigator.credentials);
}

/** A new passkey. */
export function create(options) {
  return ask(() =>
    navigator.credentials.create({
      publicKey: {
        ...options,
        challenge: bytes(options.challenge),
        user: { ...options.user, id: bytes(options.user.id) },
        excludeCredentials: keys(options.excludeCredentials),
      },
    }),
  );
}

/** One that is there. */
export function get(options) {
  return ask(() =>
    navigator.credentials.get({
      publicKey: {
        ...options,
        challenge: bytes(options.challenge),
        allowCredentials: keys(options.allowCredentials),
      },
    }),
  );
}
