// Refines what works without it: a button beside each text that is there to be copied.
for (const box of document.querySelectorAll("[data-kopie]")) {
  const { clipboard } = navigator;
  const text = box.querySelector("[data-text]");
  const button = box.querySelector("button");
  if (!clipboard || !text || !button) continue;
  const { abgerufen } = text.dataset;
  if (abgerufen) {
    const day = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "long" });
    text.append(`, ${abgerufen} ${day.format(new Date())}`);
  }
  button.hidden = false;
  button.onclick = async () => {
    const status = box.closest("section").querySelector("[role=status]");
    const { kopiert, misslungen } = button.dataset;
    status.textContent = "";
    try {
      await clipboard.writeText(text.textContent);
      status.textContent = kopiert;
    } catch {
      getSelection().selectAllChildren(text);
      status.textContent = misslungen;
    }
  };
}
