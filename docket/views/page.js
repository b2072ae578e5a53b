"use strict";
(() => {
  const all = (css, within = document) => [...within.querySelectorAll(css)];
  const byId = (id) => document.getElementById(id);
  const slider = byId("day"), shown = byId("shown"), cursor = byId("cursor"), drawing = byId("timeline");
  const EPOCH = 719163; // the ordinal of 1970-01-01
  const iso = (n) => new Date((n - EPOCH) * 86400000).toISOString().slice(0, 10);
  const said = (n) => new Date((n - EPOCH) * 86400000)
    .toLocaleDateString("en-US", { timeZone: "UTC", year: "numeric", month: "long", day: "numeric" });
  const on = (node) => (node.dataset.on === undefined ? -1 : Number(node.dataset.on));

  const facts = all(".fact").map((node) => ({
    node, state: node.querySelector(".state"), chapter: node.closest(".chapter"),
    moves: all(":scope > ol > li", node).map((li) => ({ li, on: on(li) })),
  }));
  const deadlines = all(".deadline").map((node) => ({
    node, state: node.querySelector(".state"), on: on(node),
    until: Number(node.dataset.until || Infinity), due: Number(node.dataset.due || NaN),
    latest: Number(node.dataset.latest || NaN),
  }));
  const entries = all(".entry").map((node) => ({
    node, on: on(node), is: (node.dataset.is || "").split(" "), text: node.textContent.toLowerCase(),
  }));
  const waiting = all("#before tbody tr").map((node) => ({
    node, on: on(node), until: Number(node.dataset.until || Infinity), filed: Number(node.dataset.filed || NaN),
    age: node.querySelector(".age"), routine: node.classList.contains("routine"), moves: all(".moves > span", node),
  }));
  const lastDay = all(".lastday");
  const noted = all("#deficiencies [data-on], .ruled[data-on]").map((node) => ({ node, on: on(node) }));
  const days = [...new Set(entries.map((e) => e.on).filter((n) => n > 0))].sort((a, b) => a - b);

  const factsOn = (day) => {
    const over = byId("over").checked, live = new Map();
    for (const fact of facts) {
      let last = null;
      for (const move of fact.moves) {
        move.li.hidden = move.on > day;
        if (move.on <= day) last = move.li;
      }
      const ended = last !== null && last.dataset.over === "1";
      fact.node.hidden = last === null || (ended && !over);
      fact.node.classList.toggle("over", ended);
      if (last) fact.state.textContent = last.dataset.state;
      const tally = live.get(fact.chapter) || [0, 0];
      tally[fact.node.hidden ? 1 : 0] += last === null ? 0 : 1;
      live.set(fact.chapter, tally);
    }
    for (const [chapter, [there, gone]] of live) {
      chapter.hidden = there === 0 && gone === 0;
      chapter.classList.toggle("bare", there === 0);
      chapter.querySelector(".count").textContent = gone ? `${there} shown, ${gone} over` : `${there}`;
    }
  };
  const deadlinesOn = (day) => {
    const every = byId("ended").checked;
    let count = 0;
    for (const d of deadlines) {
      const ended = d.until <= day, past = !ended && d.latest < day;
      d.node.hidden = d.on > day || ((ended || past) && !every);
      d.node.classList.toggle("past", past);
      d.state.textContent = ended ? d.node.dataset.end
        : past ? (d.node.dataset.kind === "must" ? "past" : "lapsed")
        : Number.isNaN(d.due) ? "" : d.due < day ? "past on the earlier reading"
        : ["today", "tomorrow"][d.due - day] ?? `${d.due - day} days left`;
      count += d.node.hidden ? 0 : 1;
    }
    byId("nodeadlines").hidden = count > 0;
  };
  const filter = () => {
    const day = Number(slider.value), words = byId("find").value.toLowerCase().trim();
    const only = byId("only").value, routine = byId("routine").checked;
    let count = 0;
    for (const e of entries) {
      const fits = e.on <= day && (!only || e.is.includes(only)) && !(routine && e.is.includes("routine"))
        && (!words || e.text.includes(words));
      e.node.hidden = !fits;
      count += fits ? 1 : 0;
    }
    byId("counted").textContent = `${count} of ${entries.length} entries`;
  };
  const pendingOn = (day) => {
    const folded = byId("folded"), every = folded && folded.checked;
    let shownNow = 0, routine = 0;
    for (const w of waiting) {
      const there = w.on <= day && day < w.until;
      routine += there && w.routine ? 1 : 0;
      w.node.hidden = !there || (w.routine && !every);
      shownNow += w.node.hidden ? 0 : 1;
      if (w.age) w.age.textContent = there ? ` (${day - w.filed} days)` : "";
      let last = null;
      for (const move of w.moves) {
        move.hidden = true;
        if (on(move) <= day) last = move;
      }
      if (last) last.hidden = false;
    }
    if (folded) {
      byId("fold").textContent = `(${routine}: extensions, pages, pro hac vice, withdrawal of counsel)`;
      byId("before").hidden = shownNow === 0;
      byId("nopending").hidden = shownNow > 0;
    }
    for (const node of lastDay) node.hidden = day < Number(slider.max);
    return shownNow + (every ? 0 : routine);
  };
  const state = (id) => {
    const node = byId(id);
    return node && !node.hidden ? node.querySelector(".state").textContent : "";
  };
  let speaking = 0;
  const sayDay = (day, pending) => {
    const due = deadlines.filter((d) => d.on <= day && d.until > day && d.latest >= day)
      .sort((a, b) => a.due - b.due);
    const next = due[0];
    const parts = [
      state("f-case") && `The case is ${state("f-case")}`, state("f-authority") && `authority: ${state("f-authority")}`,
      `${pending} pending`,
      next ? `next date ${iso(next.due)}: ${next.node.querySelector(".name").textContent}` : "no date is running",
    ].filter(Boolean);
    const filed = entries.filter((e) => e.node.querySelector("time").textContent === iso(day))
      .map((e) => `${e.node.querySelector(".no").textContent} ${e.node.dataset.what}`);
    clearTimeout(speaking);
    speaking = setTimeout(() => {
      byId("then").textContent = `${parts.join(" · ")}. `;
      byId("came").textContent = filed.length
        ? `Filed on this day: ${filed.slice(0, 4).join("; ")}${filed.length > 4 ? ` and ${filed.length - 4} more` : ""}.`
        : "Nothing was filed on this day.";
    }, 120);
  };
  let drawingNow = 0;
  const show = (day) => {
    cancelAnimationFrame(drawingNow);
    factsOn(day);
    deadlinesOn(day);
    filter();
    for (const d of noted) d.node.hidden = d.on > day;
    sayDay(day, pendingOn(day));
  };
  const choose = (day) => {
    slider.value = day;
    shown.textContent = said(day);
    slider.setAttribute("aria-valuetext", said(day));
    byId("date").value = iso(day);
    const first = Number(slider.min), span = Math.max(1, Number(slider.max) - first);
    const x = Number(drawing.dataset.left) + Number(drawing.dataset.width) * (day - first) / span;
    cursor.setAttribute("x1", x);
    cursor.setAttribute("x2", x);
    cancelAnimationFrame(drawingNow);
    drawingNow = requestAnimationFrame(() => show(day));
  };
  const clamp = (n) => Math.min(Number(slider.max), Math.max(Number(slider.min), n));
  slider.addEventListener("input", () => choose(Number(slider.value)));
  byId("date").addEventListener("change", (e) => toDay(e.target.value));
  byId("earlier").addEventListener("click", () => choose(clamp(days.filter((n) => n < Number(slider.value)).pop() ?? slider.min)));
  byId("later").addEventListener("click", () => choose(clamp(days.find((n) => n > Number(slider.value)) ?? slider.max)));
  byId("last").addEventListener("click", () => choose(Number(slider.max)));
  for (const id of ["over", "ended", "folded"]) byId(id)?.addEventListener("change", () => choose(Number(slider.value)));
  for (const id of ["only", "routine"]) byId(id).addEventListener("change", filter);
  byId("find").addEventListener("input", filter);

  drawing.addEventListener("click", (e) => {
    const box = drawing.getBoundingClientRect();
    const at = (e.clientX - box.left) * drawing.viewBox.baseVal.width / box.width - Number(drawing.dataset.left);
    const track = e.target.closest("[data-goto]");
    if (track) {
      location.hash = track.dataset.goto;
      return;
    }
    if (at < 0) return;
    const first = Number(slider.min), last = Number(slider.max);
    choose(clamp(first + Math.round((last - first) * at / Number(drawing.dataset.width))));
  });

  const toDay = (text) => {
    const ms = Date.parse(text);
    if (!Number.isNaN(ms)) choose(clamp(Math.floor(ms / 86400000) + EPOCH));
  };
  // What a link leads to is shown, whatever day or filter stands in its way.
  const reveal = (target) => {
    const last = Number(slider.max);
    for (const way of [
      () => show(Number(slider.value)),
      () => { byId("over").checked = byId("ended").checked = true; show(Number(slider.value)); },
      () => { byId("find").value = byId("only").value = ""; byId("routine").checked = false; filter(); },
      () => { choose(last); show(last); },
    ]) {
      way();
      if (!target.hidden) return;
    }
  };
  const unfold = () => {
    if (location.hash.startsWith("#day=")) {
      toDay(location.hash.slice(5));
      return;
    }
    const target = location.hash && byId(decodeURIComponent(location.hash.slice(1)));
    if (target && target.tagName === "DETAILS") {
      reveal(target);
      target.open = true;
      target.querySelector("summary").focus({ preventScroll: true });
      target.scrollIntoView({ block: "center" });
    }
  };
  addEventListener("hashchange", unfold);
  for (const button of all("button[data-unfold]")) {
    button.addEventListener("click", () => {
      const open = button.getAttribute("aria-pressed") !== "true";
      button.setAttribute("aria-pressed", String(open));
      for (const d of all("details", byId(button.dataset.unfold))) d.open = open;
    });
  }
  document.documentElement.classList.add("js");
  choose(Number(slider.value));
  unfold();
})();
