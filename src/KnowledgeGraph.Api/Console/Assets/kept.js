// What the console keeps on this machine. A browser that lets nothing be kept, or has no room, is one where nothing is.

const prefix = 'kg.console.';

function place(name, isForGood) {
  try {
    return { storage: isForGood ? localStorage : sessionStorage, key: prefix + name };
  } catch {
    return null;
  }
}

/** What was kept under a name; otherwise what is given. isForGood: also once the window is closed. */
export function kept(name, otherwise, isForGood = true) {
  const at = place(name, isForGood);
  try {
    return JSON.parse(at?.storage.getItem(at.key) ?? 'null') ?? otherwise;
  } catch {
    return otherwise;
  }
}

/** Keeps a value under a name; null forgets it. Whether it is kept. */
export function keep(name, value, isForGood = true) {
  const at = place(name, isForGood);
  try {
    if (value === null) {
      at?.storage.removeItem(at.key);
    } else {
      at?.storage.setItem(at.key, JSON.stringify(value));
    }

    return at !== null;
  } catch {
    return false;
  }
}
