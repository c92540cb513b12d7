// Keeps the sheet, the scripts and the page that says there is no network; nothing of anybody's data.
const KEPT = "desk-1";
const FILES = ["/offline", "/assets/desk.css", "/assets/desk.js", "/assets/htmx.js", "/assets/sun.svg"];

self.addEventListener("install", (event) => {
  event.waitUntil(caches.open(KEPT).then((cache) => cache.addAll(FILES)).then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
  event.waitUntil(
    caches.keys()
      .then((names) => Promise.all(names.filter((name) => name !== KEPT).map((name) => caches.delete(name))))
      .then(() => self.clients.claim()),
  );
});

self.addEventListener("fetch", (event) => {
  const asset = FILES.includes(new URL(event.request.url).pathname);
  if (event.request.method === "GET" && asset) {
    event.respondWith(fetch(event.request).catch(() => caches.match(event.request, { ignoreSearch: true })));
  } else if (event.request.mode === "navigate") {
    event.respondWith(fetch(event.request).catch(() => caches.match("/offline")));
  }
});
