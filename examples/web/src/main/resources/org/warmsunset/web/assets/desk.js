"use strict";

document.documentElement.classList.add("js");

document.addEventListener("change", (event) => {
  event.target.closest(".settings")?.submit();
});

document.addEventListener("click", (event) => {
  if (event.target.closest("[data-print]")) {
    window.print();
  }
});

if ("serviceWorker" in navigator) {
  navigator.serviceWorker.register("/sw.js");
}
