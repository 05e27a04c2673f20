// Tabs as WAI-ARIA's patterns have them: one of them takes the focus, arrows go on, Home and End to the first and last.

/** Makes the buttons of a list behave as tabs; choose is called with the button, close with one on which Delete is pressed. */
export function tabList(list, choose, close = () => {}) {
  const tabs = () => [...list.querySelectorAll('[role=tab]')];
  list.addEventListener('click', event => {
    const tab = event.target.closest('[role=tab]');
    if (tab) {
      choose(tab);
    }
  });
  list.addEventListener('keydown', event => {
    const [all, at] = [tabs(), tabs().indexOf(event.target)];
    const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (next !== undefined) {
      event.preventDefault();
      const tab = all[(next + all.length) % all.length];
      choose(tab);
      tabs()[all.indexOf(tab)]?.focus();
    } else if (event.key === 'Delete') {
      event.preventDefault();
      close(event.target);
    }
  });
}

/** Says which of the tabs is chosen. */
export function markChosen(list, isChosen) {
  for (const tab of list.querySelectorAll('[role=tab]')) {
    const chosen = isChosen(tab);
    tab.setAttribute('aria-selected', String(chosen));
    tab.tabIndex = chosen ? 0 : -1;
  }
}

/** A list of tabs, each of which shows the panel that it controls and hides the others. */
export function panels(list, shown = () => {}) {
  const choose = chosen => {
    markChosen(list, tab => tab === chosen);
    for (const tab of list.querySelectorAll('[role=tab]')) {
      document.getElementById(tab.getAttribute('aria-controls')).hidden = tab !== chosen;
    }

    shown(chosen);
  };
  tabList(list, choose);
  return choose;
}
