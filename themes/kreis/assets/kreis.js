// Refines what works without it: a button beside each text that is there to be copied. It keeps
// nothing and changes nothing until it is clicked, so that a page may change around it.
const { clipboard } = navigator;
if (clipboard) document.documentElement.dataset.kopierbar = "";
document.addEventListener("click", async ({ target }) => {
  const button = target.closest("[data-kopie] button");
  if (!button) return;
  const text = button.closest("[data-kopie]").querySelector("[data-text]");
  const status = button.closest("section").querySelector("[role=status]");
  const { kopiert, misslungen } = button.dataset;
  const { abgerufen } = text.dataset;
  const day = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "long" });
  const retrieved = abgerufen ? `, ${abgerufen} ${day.format(new Date())}` : "";
  status.textContent = "";
  try {
    await clipboard.writeText(text.textContent + retrieved);
    status.textContent = kopiert;
  } catch {
    getSelection().selectAllChildren(text);
    status.textContent = misslungen;
  }
});
