/** The system, as far as it opens addresses. */
export interface OutsideWorld {
  /** Shows a question; gives the index of the button that was chosen. */
  ask(question: { message: string; detail: string; buttons: string[] }): Promise<number>;
  open(address: string): Promise<void>;
}

const texts = {
  en: { message: "Open this address in your browser or mail program?", buttons: ["Cancel", "Open"] },
  fr: {
    message: "Ouvrir cette adresse dans votre navigateur ou votre messagerie ?",
    buttons: ["Annuler", "Ouvrir"],
  },
} as const;

/** Opens an address outside the program once the person has seen it in full and agreed. */
export async function openOutside(
  address: string,
  language: "en" | "fr",
  world: OutsideWorld,
): Promise<void> {
  const { message, buttons } = texts[language];
  const chosen = await world.ask({ message, detail: address, buttons: [...buttons] });
  if (chosen === 1) await world.open(address);
}
