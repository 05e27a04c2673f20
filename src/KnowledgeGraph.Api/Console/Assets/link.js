// Addresses that share a question: what is behind the # never leaves the browser.

/** The address of the console with a question in it. Headers are no part of it. */
export function linkTo({ query, variables }) {
  const words = new URLSearchParams({ query, ...(variables.trim() ? { variables } : {}) });
  return `${location.origin}${location.pathname}#${words}`;
}

/** The question that the console's own address has, after # or ?; null without one. */
export function linked() {
  for (const words of [location.hash.slice(1), location.search.slice(1)]) {
    const found = new URLSearchParams(words);
    if (found.has('query')) {
      return { query: found.get('query'), variables: found.get('variables') ?? '' };
    }
  }

  return null;
}

/** Takes the question out of the address, so that a reload shows what was written since. */
export const unlink = () => history.replaceState(null, '', location.pathname);
