// The links of a page's pictures become a viewer: to move, zoom and turn them, with tiles where a picture has them.
(() => {
  "use strict";

  const links = [...document.querySelectorAll("a[data-width]")], chrome = document.getElementById("viewer");
  if (!links.length || !chrome) return;

  const SPARE = 60; // tiles kept beyond those in sight; each is 1 MB once decoded
  const MOVING = 220, SETTLED = 300; // milliseconds
  const ADDRESS = /^#view-(\d+)(?:\/(\d+),(\d+),(\d+),([0-3]))?$/;

  const dialog = chrome.content.querySelector("dialog").cloneNode(true);
  const part = (name) => dialog.querySelector(`.${name}`);
  const stage = part("stage"), canvas = dialog.querySelector("canvas"), pen = canvas.getContext("2d");
  const buttons = Object.fromEntries([...dialog.querySelectorAll("[data-does]")].map((each) => [each.dataset.does, each]));
  const still = matchMedia("(prefers-reduced-motion: reduce)");

  // A picture without tiles is one tile: its largest file
  const pictures = links.map((link) => {
    const { width, height, tiles, side, factors } = link.dataset;
    return {
      link, tiles, width: Number(width), height: Number(height), side: Number(side) || Math.max(width, height),
      factors: factors ? factors.split(" ").map(Number) : [1], image: link.querySelector("img"), base: new Image(),
    };
  });

  // A view is the point (x, y) of the picture in the middle of the stage, in the picture's pixels, how many of them make
  // a pixel of CSS (span), and how many quarters it is turned. All but the turn may be mixed evenly with another view's,
  // and the point under a pointer then stays there on the way.
  let shown = 0, picture = pictures[0], now, goal, room = [1, 1], ratio = 1;

  const along = (turn) => turn % 2 ? [room[1], room[0]] : room; // the stage's size in the picture's directions
  const unturned = (dx, dy, turn) => [[dx, dy], [dy, -dx], [-dx, -dy], [-dy, dx]][turn];

  const widest = (turn) => {
    const [across, down] = along(turn), margin = Math.min(...room) * 0.05;
    return Math.max(1, picture.width / Math.max(1, across - margin), picture.height / Math.max(1, down - margin));
  };
  const narrowest = (turn) => Math.min(widest(turn) / 4, ratio / 3);
  const whole = (turn) => ({ x: picture.width / 2, y: picture.height / 2, span: widest(turn), turn });
  const isWhole = () => goal.span > widest(goal.turn) * 0.999;

  // Never further than its edges: a picture cannot be moved out of sight
  const within = (at, length, half) => half * 2 >= length ? length / 2 : Math.min(length - half, Math.max(half, at));
  const bounded = ({ x, y, span, turn }) => {
    const [across, down] = along(turn), fit = Math.min(widest(turn), Math.max(narrowest(turn), span));
    return { x: within(x, picture.width, across * fit / 2), y: within(y, picture.height, down * fit / 2), span: fit, turn };
  };

  let settling = 0, from, begun = 0;
  const go = (view, isDirect) => {
    goal = bounded(view);
    if (isDirect || still.matches) now = goal;
    from = now;
    begun = performance.now();
    renew();
    able("further", !isWhole());
    able("whole", !isWhole() || goal.turn);
    able("closer", goal.span > narrowest(goal.turn) * 1.001);
    clearTimeout(settling);
    settling = setTimeout(settle, SETTLED);
  };
  const able = (name, is) => buttons[name].setAttribute("aria-disabled", !is);
  const pan = (dx, dy, isDirect) => {
    const [x, y] = unturned(dx, dy, goal.turn);
    go({ ...goal, x: goal.x - x * goal.span, y: goal.y - y * goal.span }, isDirect);
  };
  const zoom = (by, dx = 0, dy = 0, isDirect = false) => {
    const { span } = bounded({ ...goal, span: goal.span / by }), [x, y] = unturned(dx, dy, goal.turn), less = goal.span - span;
    go({ ...goal, x: goal.x + x * less, y: goal.y + y * less, span }, isDirect);
  };
  const quarter = () => {
    const turn = (goal.turn + 1) % 4;
    go(isWhole() ? whole(turn) : { ...goal, turn }, true);
  };

  // Tiles, the latest used last; what is not needed any more before it has come is not waited for
  const tiles = new Map();

  // The address is the one that IIIF's Image API prescribes, and so is that of a tile of the whole picture
  const tile = (left, top, factor) => {
    const step = picture.side * factor, width = Math.min(step, picture.width - left), height = Math.min(step, picture.height - top);
    const region = width === picture.width && height === picture.height ? "full" : `${left},${top},${width},${height}`;
    const size = `${Math.ceil(width / factor)},${Math.ceil(height / factor)}`;
    const src = picture.tiles ? `${picture.tiles}/${region}/${size}/0/default.jpg` : picture.link.href;
    return { src, left, top, width, height, factor };
  };
  // The tiles in sight of the coarsest level that is as fine as the screen; none while the page's own picture is
  const wanted = () => {
    const fine = goal.span / ratio;
    if (picture.width / picture.base.naturalWidth <= Math.max(1, fine)) return [];
    const factor = Math.max(1, ...picture.factors.filter((each) => each <= fine)), step = picture.side * factor;
    const [across, down] = along(goal.turn).map((length) => length * goal.span / 2), found = [];
    const edge = (at, half) => Math.max(0, Math.floor((at - half) / step) * step);
    for (let top = edge(goal.y, down); top < Math.min(picture.height, goal.y + down); top += step) {
      for (let left = edge(goal.x, across); left < Math.min(picture.width, goal.x + across); left += step) {
        found.push(tile(left, top, factor));
      }
    }
    return found;
  };
  const load = (each) => {
    each.image = Object.assign(new Image(), { src: each.src });
    each.image.decode().then(() => { each.isReady = true; renew(); }, () => {});
    return each;
  };
  const drop = (each) => {
    tiles.delete(each.src);
    if (!each.isReady) each.image.src = "";
  };
  const ask = () => {
    const needed = new Map(wanted().map((each) => [each.src, each]));
    for (const [src, each] of needed) {
      const kept = tiles.get(src) ?? load(each);
      tiles.delete(src);
      tiles.set(src, kept);
    }
    for (const each of [...tiles.values()]) {
      if (!needed.has(each.src) && (!each.isReady || tiles.size > needed.size + SPARE)) drop(each);
    }
  };

  let frame = 0;
  const renew = () => { frame ||= requestAnimationFrame(draw); };
  const draw = (time) => {
    frame = 0;
    if (!dialog.open) return;
    const left = Math.min(1, Math.max(0, 1 - (time - begun) / MOVING)) ** 3;
    const mixed = (name) => goal[name] + (from[name] - goal[name]) * left;
    if (now !== goal) now = left ? { x: mixed("x"), y: mixed("y"), span: mixed("span"), turn: goal.turn } : goal;
    if (now === goal) ask();
    else renew();
    paint();
  };
  // Edges lie on the screen's own pixels, so that no seam shows between tiles
  const paint = () => {
    const [cos, sin] = [[1, 0], [0, 1], [-1, 0], [0, -1]][now.turn], scale = ratio / now.span;
    pen.setTransform(1, 0, 0, 1, 0, 0);
    pen.clearRect(0, 0, canvas.width, canvas.height);
    pen.setTransform(cos, sin, -sin, cos, Math.round(canvas.width / 2), Math.round(canvas.height / 2));
    const put = (image, { left, top, width, height }) => {
      const [x, right] = [left, left + width].map((at) => Math.round((at - now.x) * scale));
      const [y, bottom] = [top, top + height].map((at) => Math.round((at - now.y) * scale));
      pen.drawImage(image, x, y, right - x, bottom - y);
    };
    if (picture.base.naturalWidth) put(picture.base, { left: 0, top: 0, ...picture });
    const ready = [...tiles.values()].filter((each) => each.isReady).sort((one, other) => other.factor - one.factor);
    for (const each of ready) put(each.image, each);
  };

  const measure = () => {
    const wasWhole = goal && isWhole();
    room = [stage.clientWidth, stage.clientHeight];
    ratio = devicePixelRatio;
    [canvas.width, canvas.height] = room.map((length) => Math.round(length * ratio));
    [canvas.style.width, canvas.style.height] = [canvas.width, canvas.height].map((length) => `${length / ratio}px`);
    pen.imageSmoothingQuality = "high";
    if (goal) {
      go(wasWhole ? whole(goal.turn) : goal, true);
      paint();
    }
  };

  // What is seen is said when it has come to rest, and kept in the address, to be shared
  const say = (name, text) => { if (part(name).textContent !== text) part(name).textContent = text; };
  const settle = () => {
    if (!dialog.open) return;
    const { picture: which, zoom: zoomed, turned } = part("state").dataset, mille = (at, length) => Math.round(1000 * at / length);
    const percent = Math.round(100 * widest(goal.turn) / goal.span);
    say("which", links.length > 1 ? which.replace("{number}", shown + 1).replace("{total}", links.length) : "");
    say("zoom", zoomed.replace("{percent}", percent));
    say("turned", goal.turn ? turned.replace("{degrees}", goal.turn * 90) : "");
    const place = [mille(goal.x, picture.width), mille(goal.y, picture.height), percent, goal.turn];
    history.replaceState(history.state, "", `#view-${shown + 1}${isWhole() && !goal.turn ? "" : `/${place}`}`);
  };

  const show = (number, [x, y, percent, quarters] = []) => {
    [...tiles.values()].forEach(drop);
    shown = number;
    picture = pictures[number];
    fingers.clear();
    const { link, image, base } = picture, words = link.parentNode.querySelectorAll("figcaption > :not(.count)");
    base.onload = renew;
    base.src ||= image.currentSrc || image.src; // it is there at once, if the page shows it
    part("said").replaceChildren(...[...words].map((each) => each.cloneNode(true)));
    stage.setAttribute("aria-label", image.alt || part("name").textContent);
    stage.lang = image.lang || document.documentElement.lang;
    able("previous", number > 0);
    able("next", number < links.length - 1);
    measure();
    const turn = Number(quarters), span = widest(turn) * 100 / percent;
    go(percent ? { x: x * picture.width / 1000, y: y * picture.height / 1000, span, turn } : whole(0), true);
  };
  const step = (by) => { if (pictures[shown + by]) show(shown + by); };

  const acts = {
    close: () => dialog.close(),
    previous: () => step(-1),
    next: () => step(1),
    further: () => zoom(1 / 1.5),
    closer: () => zoom(1.5),
    whole: () => go(whole(0), goal.turn > 0),
    turn: quarter,
    fill: () => document.fullscreenElement ? document.exitFullscreen() : part("room").requestFullscreen(),
  };
  const MOVES = { ArrowLeft: [1, 0], ArrowRight: [-1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };
  const KEYS = { "+": "closer", "=": "closer", "-": "further", _: "further", 0: "whole", Home: "whole", r: "turn", PageUp: "previous", PageDown: "next" };
  const PLACES = { KeyR: "turn", BracketLeft: "previous", BracketRight: "next" }; // whatever the keyboard's script

  dialog.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const move = MOVES[event.key], name = KEYS[event.key] || PLACES[event.code];
    if (move) pan(...move.map((each, axis) => each * room[axis] / 6));
    else if (name) acts[name]();
    else return;
    event.preventDefault();
  });
  dialog.addEventListener("click", (event) => {
    const button = event.target.closest("[data-does]");
    if (button && button.ariaDisabled !== "true") acts[button.dataset.does]();
  });

  // Fingers and the mouse: one moves the picture, two also zoom it
  const fingers = new Map();
  let first, tapped;

  const middle = ({ clientX, clientY }) => {
    const { left, top } = stage.getBoundingClientRect();
    return [clientX - left - room[0] / 2, clientY - top - room[1] / 2];
  };
  const grip = () => {
    const [[x, y], [u, v] = [x, y]] = [...fingers.values()];
    return { x: (x + u) / 2, y: (y + v) / 2, apart: Math.hypot(x - u, y - v) || 1 };
  };
  stage.addEventListener("pointerdown", (event) => {
    if (event.button) return;
    stage.setPointerCapture(event.pointerId);
    first = fingers.size ? null : middle(event);
    fingers.set(event.pointerId, middle(event));
  });
  stage.addEventListener("pointermove", (event) => {
    if (!fingers.has(event.pointerId)) return;
    const before = grip();
    fingers.set(event.pointerId, middle(event));
    const after = grip();
    pan(after.x - before.x, after.y - before.y, true);
    if (fingers.size > 1) zoom(after.apart / before.apart, after.x, after.y, true);
  });
  const lift = (event) => {
    if (!fingers.delete(event.pointerId) || !first || event.type === "pointercancel") return;
    const [x, y] = middle(event), dx = x - first[0], dy = y - first[1];
    if (Math.hypot(dx, dy) < 10) tap(x, y, event.timeStamp);
    else if (isWhole() && event.pointerType === "touch" && Math.abs(dx) > 50 + 2 * Math.abs(dy)) {
      step(dx < 0 === dialog.matches(":dir(ltr)") ? 1 : -1);
    }
  };
  const tap = (x, y, time) => {
    const isSecond = tapped && time - tapped.time < 400 && Math.hypot(x - tapped.x, y - tapped.y) < 40;
    tapped = isSecond ? null : { x, y, time };
    if (isSecond && goal.span > narrowest(goal.turn) * 1.001) zoom(2.5, x, y);
    else if (isSecond) go(whole(goal.turn));
  };
  stage.addEventListener("pointerup", lift);
  stage.addEventListener("pointercancel", lift);
  stage.addEventListener("wheel", (event) => {
    const pixels = event.deltaY * [1, 16, 400][event.deltaMode];
    event.preventDefault();
    zoom(Math.exp(-Math.max(-300, Math.min(300, pixels)) * (event.ctrlKey ? 0.01 : 0.002)), ...middle(event));
  }, { passive: false });

  // The address says what is open; Back closes it
  const enter = () => {
    const [, number, ...place] = ADDRESS.exec(location.hash) || [];
    if (!pictures[number - 1]) return void (dialog.open && dialog.close());
    if (!dialog.isConnected) document.body.append(dialog);
    if (!dialog.open) dialog.showModal();
    show(number - 1, place);
  };
  let opener = null;
  links.forEach((link, number) => link.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    opener = link;
    history.pushState({ isViewer: true }, "", `#view-${number + 1}`);
    enter();
  }));
  dialog.addEventListener("close", () => {
    if (document.fullscreenElement) document.exitFullscreen();
    [...tiles.values()].forEach(drop);
    (opener || picture.link).focus();
    if (!ADDRESS.test(location.hash)) return;
    if (history.state?.isViewer) history.back();
    else history.replaceState(null, "", location.pathname + location.search);
  });
  document.addEventListener("fullscreenchange", () => buttons.fill.setAttribute("aria-pressed", Boolean(document.fullscreenElement)));
  buttons.fill.hidden = !document.fullscreenEnabled;
  buttons.previous.hidden = buttons.next.hidden = links.length < 2;
  new ResizeObserver(() => { if (dialog.open) measure(); }).observe(stage);
  addEventListener("popstate", enter);
  enter();
})();
