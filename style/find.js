// What the public pages gain where scripts run: suggestions while typing, filters without a full reload, a list of
// remembered offers, a map to zoom. Every page works without it, and where something fails, the ordinary way is taken.
// Nothing is stored before somebody remembers an offer, and no other server is asked for anything.
(() => {
  const page = document;
  const one = (selector, within = page) => within.querySelector(selector);
  const all = (selector, within = page) => [...within.querySelectorAll(selector)];
  const put = (node, name, value) => node.setAttribute(name, value);
  const make = (tag, parent, properties) => {
    const node = Object.assign(page.createElement(tag), properties);
    parent.append(node);
    return node;
  };
  const stay = (event) => event.preventDefault();
  const held = (event) => event.ctrlKey || event.metaKey || event.altKey;
  const clamp = (value, least, most) => Math.min(Math.max(value, least), most);

  // Runs it after a while, and only the latest: whatever was waiting or under way is given up, by a call without a time too.
  const latest = (run) => {
    let timer, control;
    return (wait, ...rest) => {
      clearTimeout(timer);
      control?.abort();
      if (wait >= 0) timer = setTimeout(run, wait, (control = new AbortController()).signal, ...rest);
    };
  };

  const status = make('p', page.body, { role: 'status', className: 'visually-hidden' });
  // Emptied first: the same words twice would be read once.
  const say = (text) => {
    status.textContent = '';
    setTimeout(() => { status.textContent = text; }, 99);
  };

  // ---- Suggestions while typing ----

  const FIELD = '[action="/angebote"] [name=q]';
  let field, list, active;

  // The focus stays in the field; the option is only pointed at.
  const activate = (option) => {
    if (active) active.ariaSelected = false;
    active = option;
    put(field, 'aria-activedescendant', option?.id || '');
    if (!option) return;
    option.ariaSelected = true;
    option.scrollIntoView({ block: 'nearest' });
  };

  const close = () => {
    ask();
    if (!list) return;
    activate();
    field.ariaExpanded = false;
    list.remove();
    list = 0;
  };

  const show = (items) => {
    close();
    if (!items.length) return;
    const label = field.form.dataset.suggestions || 'Vorschläge';
    // A press in the list must not take the focus from the field, which would close the list.
    list = make('div', field.parentNode, { role: 'listbox', id: 'suggestions', ariaLabel: label, onmousedown: stay });
    let group;
    items.forEach(({ kind, text, href }, i) => {
      if (group?.ariaLabel !== kind) group = make('div', list, { role: 'group', ariaLabel: kind });
      // Links, so that another tab can be asked for.
      make('a', group, { role: 'option', id: 'suggestion' + i, tabIndex: -1, ariaSelected: false, href, textContent: text });
    });
    field.ariaExpanded = true;
    say(label + ': ' + items.length);
  };

  const ask = latest(async (signal) => {
    const words = field.value.trim();
    let items = [];
    try {
      if (words[1]) items = (await (await fetch('/angebote/vorschlaege?q=' + encodeURIComponent(words), { signal })).json()).items.slice(0, 8);
    } catch { /* Nothing to show. */ }
    if (!signal.aborted && page.activeElement === field) show(items);
  });

  page.addEventListener('focusin', ({ target }) => {
    if (!target.matches(FIELD)) return;
    put(target, 'aria-controls', 'suggestions');
    field = Object.assign(target, {
      role: 'combobox',
      ariaAutoComplete: 'list',
      ariaExpanded: false,
      onblur: close,
      oninput() {
        if (list) activate();
        ask(150);
      },
      onkeydown(event) {
        const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
        if (!list) return;
        if (by) {
          // Round and round, and the field itself is one of the stops.
          const stops = [undefined, ...all('a', list)];
          activate(stops.at((stops.indexOf(active) + by) % stops.length));
        } else if (event.key === 'Escape') close();
        else if (event.key === 'Enter' && active) location.assign(active.href);
        else return;
        stay(event);
      },
    });
  });

  // ---- Filters without a full reload ----

  const PATH = location.pathname, FILTERS = `.filters[action="${PATH}"]`;
  const here = () => PATH + location.search;
  let shown = here();

  const load = latest(async (signal, url, push, link) => {
    const main = one('main'), words = one(FILTERS).q;
    // Words that this request does not know of are still being typed.
    const known = link ? words.defaultValue : words.value;
    main.ariaBusy = true;
    // Some browsers break off requests when another page is opened: no failure, and no reason to go back to this one.
    onbeforeunload = load;
    try {
      const answer = await fetch(url, { signal });
      if (!answer.ok || answer.redirected) throw 0;
      // Any type but HTML throws, or has no main.
      const next = new DOMParser().parseFromString(await answer.text(), answer.headers.get('content-type').split(';')[0]);
      const used = page.activeElement, inside = main.contains(used), before = all('details', main);
      const key = (node) => node.id || node.value && node.name + node.value || node.textContent;
      const fresh = one('main', next), typed = one(FILTERS, fresh).q;

      // The field itself stays, with the words and the cursor in it.
      if (words.value === known) words.value = typed.value;
      words.defaultValue = typed.value;
      typed.replaceWith(words);
      all('details', fresh).forEach((details, i) => { details.open = (before[i] || details).open; });
      close();
      main.replaceChildren(...fresh.childNodes);
      main.ariaBusy = onbeforeunload = null;
      page.title = next.title;
      if (push && url !== here()) history.pushState(0, '', url);
      shown = here();
      wake();

      const title = one('h1', main);
      title.tabIndex = -1;
      // A control is there again and nothing moves; what was followed may be gone, and the results begin anew.
      if (link || inside) (!link && all(used.localName, main).find((node) => key(node) === key(used)) || title).focus({ preventScroll: !link });
      say(all('h1, [role=status]', main).map((node) => node.textContent).join(' '));
    } catch {
      if (!signal.aborted) location.assign(url);
    }
  });

  const send = (form, wait) => {
    const asked = '' + new URLSearchParams([...new FormData(form)].filter(([, value]) => value));
    load(wait, PATH + (asked && '?' + asked), true);
  };

  // Events reach the window from all nodes, those of later pages too.
  onchange = ({ target }) => {
    const form = target.closest(FILTERS);
    // Arrow keys run through a closed select, and a year typed begins as 0002: neither is a choice yet.
    if (form && !target.matches('[type=search],[type=number],select:focus-visible') && !/^0\d+-/.test(target.value)) send(form, target.type === 'date' ? 999 : 250);
  };

  onsubmit = (event) => {
    close();
    if (!event.target.matches(FILTERS)) return;
    stay(event);
    send(event.target, 0);
  };

  onclick = (event) => {
    const link = event.target.closest('main a:not([target],[download],form *)');
    // By its attribute: the href of a link in an SVG is an object.
    const url = link?.getAttribute('href');
    if (url?.split('?')[0] !== PATH || !one(FILTERS) || event.defaultPrevented || event.shiftKey || held(event)) return;
    stay(event);
    load(0, url, true, true);
  };

  // Also fired for a mere #part of the page that is shown.
  onpopstate = () => {
    if (shown !== here()) load(0, shown = here());
  };

  // ---- Remembered offers ----

  // Throws where storage is blocked. Anything but a plain list of ids is passed over.
  const kept = () => {
    const text = localStorage.merkliste;
    return /^\[("[0-9a-z]{1,16}",?)+]$/.test(text) ? text.match(/\w+/g).slice(-100) : [];
  };

  const save = (ids, said) => {
    if (ids[0]) localStorage.merkliste = JSON.stringify([...new Set(ids)].slice(-100));
    else delete localStorage.merkliste;
    draw();
    say(said);
  };

  const draw = () => {
    let ids;
    try { ids = kept(); } catch { return; }
    const missing = [];
    for (const button of all('[data-keep]')) {
      const { keep, on, off, gone } = button.dataset, has = ids.includes(keep);
      if (!has) missing.push(keep);
      button.ariaPressed = has;
      // The first text is the label; the offer's name may follow, for screen readers.
      button.firstChild.data = has ? on || 'Gemerkt' : off || 'Merken';
      button.onclick = () => has ? save(kept().filter((id) => id !== keep), gone || 'Nicht mehr gemerkt') : save([...kept(), keep], on || 'Gemerkt');
      button.hidden = false;
    }
    for (const button of all('[data-keep-all]')) {
      button.onclick = () => save([...kept(), ...missing], button.dataset.on || 'Gemerkt');
      button.hidden = !missing[0];
    }
    for (const link of all('[data-keep-list]')) {
      link.search = ids.map((id) => 'angebot=' + id).join('&');
      one('.count', link).textContent = ids.length;
      link.hidden = !ids[0];
    }
  };

  // Other tabs; and a page taken back from the browser's cache has missed what happened since.
  onstorage = onpageshow = draw;

  // ---- Map zoom ----

  // What part was looked at, by the whole it belongs to: a filter changes the map, not the place.
  const looked = {};

  const zoomable = (svg) => {
    const whole = svg.getAttribute('viewBox'), [left, top, width, height] = whole.split(' ').map(Number);
    const fingers = new Map();
    // The middle of what is seen, and its share of the whole.
    let x = left + width / 2, y = top + height / 2, size = 1, dragged;

    const look = (toX, toY, share = size) => {
      size = share;
      const w = width * size, h = height * size;
      x = clamp(toX, left + w / 2, left + width - w / 2);
      y = clamp(toY, top + h / 2, top + height - h / 2);
      looked[whole] = [x, y, size];
      put(svg, 'viewBox', [x - w / 2, y - h / 2, w, h]);
      svg.classList.toggle('is-zoomed', size < 1);
      // By this the style sheet keeps bubbles at their size on the screen.
      svg.style.setProperty('--share', size);
    };
    // The point stays where it is on the screen.
    const zoom = (factor, point = { x, y }) => {
      const share = 1 / clamp(factor / size, 1, 12), by = share / size;
      look(point.x + (x - point.x) * by, point.y + (y - point.y) * by, share);
    };
    const at = (event) => new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.getScreenCTM().inverse());
    const apart = (a, b) => Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY);
    const lift = (event) => { fingers.delete(event.pointerId); };

    Object.assign(svg, {
      onwheel(event) {
        if (!event.ctrlKey) return;
        stay(event);
        zoom(2 ** (event.deltaY / -150), at(event));
      },
      onpointerdown(event) {
        if (!fingers.size) dragged = false;
        fingers.set(event.pointerId, event);
      },
      onpointermove(event) {
        const was = fingers.get(event.pointerId), other = [...fingers.values()].find((finger) => finger !== was);
        if (!was || !other && size === 1 || !dragged && apart(event, was) < 4) return;
        // Not before: a captured press would be no click on a link.
        dragged = true;
        svg.setPointerCapture(event.pointerId);
        fingers.set(event.pointerId, event);
        const from = at(was), to = at(event);
        if (other) zoom(apart(event, other) / apart(was, other), at(other));
        else look(x + from.x - to.x, y + from.y - to.y);
      },
      onpointerup: lift,
      onpointercancel: lift,
      onpointerleave: lift,
      // Two fingers are ours, one scrolls the page.
      ontouchmove: (event) => event.touches[1] && stay(event),
      ondragstart: stay,
      // A click by key has no detail.
      onclick(event) {
        if (dragged && event.detail) stay(event);
      },
      onkeydown(event) {
        const factor = { '+': 2, '-': .5, 0: .01 }[event.key];
        // Left, up, right, down: by the letter after Arrow.
        const way = 'LURD'.indexOf(event.key[5]);
        if (held(event) || !factor && (way < 0 || size === 1)) return;
        stay(event);
        if (factor) zoom(factor);
        else look(x + (way - 1) % 2 * width * size / 8, y + (way - 2) % 2 * height * size / 8);
      },
    });
    // A link that the keyboard reaches must be in sight.
    svg.addEventListener('focusin', ({ target }) => {
      const box = target.getBBox();
      if (target.matches('a:focus-visible')) look(box.x + box.width / 2, box.y + box.height / 2);
    });

    const frame = svg.parentNode;
    const bar = one('[data-zoom-buttons]', frame) || frame.insertBefore(make('div', frame, { className: 'zoom-buttons' }), svg);
    const button = (sign, label, factor) => make('button', bar, { type: 'button', ariaLabel: label, textContent: sign || label, onclick: () => zoom(factor) });
    const { zoomIn, zoomOut, zoomAll } = svg.dataset;
    button('+', zoomIn || 'vergrößern', 2);
    button('−', zoomOut || 'verkleinern', .5);
    button('', zoomAll || 'ganz', .01);
    if (looked[whole]) look(...looked[whole]);
  };

  // Again after each swap.
  const wake = () => {
    draw();
    for (const button of all('[data-print]')) {
      button.onclick = () => print();
      button.hidden = false;
    }
    all('main svg[data-zoom]').forEach(zoomable);
  };
  wake();
})();
