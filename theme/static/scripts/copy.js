// Gives every feed on the subscription page a button that copies its address. Without it, addresses are copied by hand.
if (navigator.clipboard) {
  const told = document.querySelector("[data-copied]");
  for (const address of document.querySelectorAll("[data-copy]")) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = "Kopiera adressen";
    button.setAttribute("aria-label", `Kopiera adressen till ${address.dataset.copy}`);
    button.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(address.href);
        button.textContent = "Kopierad";
        told.textContent = `Adressen till ${address.dataset.copy} är kopierad.`;
      } catch {
        button.textContent = "Det gick inte";
        told.textContent = "Adressen gick inte att kopiera. Markera den och kopiera för hand.";
      }
      setTimeout(() => { button.textContent = "Kopiera adressen"; }, 4000);
    });
    address.closest("li").append(button);
  }
}
