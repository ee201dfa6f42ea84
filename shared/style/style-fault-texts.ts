import type { InterfaceLanguage } from "../base/user-error.ts";
import type { StyleFault, StyleFaultCode } from "./style-fault.ts";

/** Each fault in both languages: what is wrong, and what is allowed. */
const texts: Readonly<Record<StyleFaultCode, Readonly<Record<InterfaceLanguage, string>>>> = {
  missing: { en: "This field is missing.", fr: "Ce champ manque." },
  "unknown-field": {
    en: "There is no such field. Check how it is spelt, or take it out.",
    fr: "Ce champ n’existe pas. Vérifiez son orthographe ou retirez-le.",
  },
  "not-text": {
    en: "{found} is not text. Write it between quotation marks.",
    fr: "{found} n’est pas un texte. Mettez-le entre guillemets droits.",
  },
  "not-number": {
    en: "{found} is not a number. Write it without quotation marks.",
    fr: "{found} n’est pas un nombre. Écrivez-le sans guillemets.",
  },
  "not-boolean": {
    en: "{found} is neither true nor false. Write one of the two, without quotation marks.",
    fr: "{found} n’est ni true ni false. Écrivez l’un des deux, sans guillemets.",
  },
  "not-list": {
    en: "{found} is not a list. Write its entries between [ and ].",
    fr: "{found} n’est pas une liste. Mettez ses éléments entre [ et ].",
  },
  "not-group": {
    en: "{found} is not a group of fields. Write them between { and }.",
    fr: "{found} n’est pas un groupe de champs. Mettez-les entre { et }.",
  },
  "not-allowed": {
    en: "{found} is not allowed here. Allowed: {allowed}.",
    fr: "{found} n’est pas admis ici. Valeurs admises\u00a0: {allowed}.",
  },
  empty: {
    en: "This is empty. Write at least one character.",
    fr: "Ce texte est vide. Écrivez au moins un signe.",
  },
  "too-small": {
    en: "{found} is too small. Write {allowed} or more.",
    fr: "{found} est trop petit. Écrivez {allowed} ou plus.",
  },
  "too-large": {
    en: "{found} is too large. Write {allowed} or less.",
    fr: "{found} est trop grand. Écrivez {allowed} ou moins.",
  },
  "too-few": {
    en: "The list has too few entries: {found}, at least {allowed}.",
    fr: "La liste a trop peu d’éléments\u00a0: {found}, au moins {allowed}.",
  },
  "too-many": {
    en: "The list has too many entries: {found}, at most {allowed}.",
    fr: "La liste a trop d’éléments\u00a0: {found}, au plus {allowed}.",
  },
  "bad-id": {
    en: "{found} cannot be a style’s id. Use lower-case letters, digits and hyphens.",
    fr: "{found} ne peut pas être l’identifiant d’un style. Utilisez minuscules sans accent, chiffres et traits d’union.",
  },
  "not-json": {
    en: "Line {found} is not JSON. Check the commas, brackets and quotation marks there and before it.",
    fr: "La ligne {found} n’est pas du JSON. Vérifiez-y, et juste avant, virgules, crochets et guillemets.",
  },
  "unknown-base": {
    en: "There is no style {found} to build on. There are: {allowed}.",
    fr: "Il n’y a pas de style {found} sur lequel bâtir. Il y a\u00a0: {allowed}.",
  },
  taken: {
    en: "There is a style {found} already. Give yours an id of its own.",
    fr: "Il y a déjà un style {found}. Donnez au vôtre un identifiant à lui.",
  },
};

/** A fault in words, without its path. */
export function faultText({ code, found, allowed }: StyleFault, language: InterfaceLanguage): string {
  return texts[code][language].replace("{found}", () => found).replace("{allowed}", () => allowed);
}
