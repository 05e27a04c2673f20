// Asking the service, and the same as a command for a shell.

const endpoint = new URL('/graphql', location.href).href;
const quoted = text => `'${text.replaceAll("'", `'\\''`)}'`;

/** Sends a request; headers are those that the person gave. */
export const send = (body, headers = {}, signal = undefined) => fetch(endpoint, {
  method: 'POST', signal, body: JSON.stringify(body),
  headers: { Accept: 'application/graphql-response+json, application/json;q=0.9', ...headers, 'Content-Type': 'application/json' },
});

/** The command that asks the same. */
export const curl = (body, headers) => ['curl', quoted(endpoint), ...Object.entries({ 'Content-Type': 'application/json', ...headers })
  .map(([name, value]) => `-H ${quoted(`${name}: ${value}`)}`), '-d', quoted(JSON.stringify(body))].join(' ');

/** Asks, and gives what is shown of the answer and what is said beside it. */
export async function ask(body, headers, signal) {
  const begun = performance.now();
  const response = await send({ ...body, extensions: { cost: true } }, headers, signal);
  const text = await response.text();
  const took = performance.now() - begun;
  const { isJson, shown, cost } = read(text);
  const errors = shown?.errors?.length ?? (response.ok ? 0 : 1);
  const words = [
    response.status,
    ...(errors ? [`${errors} ${errors === 1 ? 'error' : 'errors'}`] : []),
    `${took.toFixed(0)} ms`, `${new Blob([text]).size.toLocaleString('en')} bytes`,
    ...(cost ? [`cost ${cost.requested.toLocaleString('en')} of ${cost.maximum.toLocaleString('en')}`, `${cost.storeRoundTrips} round trips to the store`] : []),
  ];
  return { status: response.status, isBad: errors > 0, answer: isJson ? JSON.stringify(shown, null, 2) : text, words: words.join(' · ') };
}

// What the console asked for itself is told beside the answer. A proxy, or a refusal, may answer in words.
function read(text) {
  try {
    const { extensions, ...shown } = JSON.parse(text);
    const { cost, ...others } = extensions ?? {};
    return { isJson: true, cost, shown: Object.keys(others).length ? { ...shown, extensions: others } : shown };
  } catch {
    return { isJson: false };
  }
}
