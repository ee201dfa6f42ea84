import { expect, test } from "vitest";
import { styleOfText } from "../../shared/form/style-of-text.ts";
import { builtInStyles } from "../../shared/style/house-styles.ts";

const told = (source: string) => {
  const style = styleOfText(source, builtInStyles);
  return style && `${style.id} ${style.language}`;
};

test.each([
  ["nato-pa en", "A TITLE\n\nThe Assembly,\n\n1. Recalling it;"],
  ["un-ga en", "A/RES/75/150\n\n*The General Assembly*,\n\n*Wishing* to promote it,"],
  ["un-ga fr", "*L’Assemblée générale,*"],
  ["un-ecosoc fr", "*Le Conseil économique*et*social*"],
  ["un-hrc fr", "Nations Unies\n\n*Le Conseil des droits de l’homme*,"],
  ["un-sc en", "**The Security Council,**"],
  ["ipu en", "The 149th Assembly of the Inter-Parliamentary Union,"],
  ["osce-pa en", "1. Recalling it,\n\nThe OSCE Parliamentary Assembly:"],
  [
    "us-house en",
    "Whereas it is so: Now, therefore, be it\n\nResolved, That the House of Representatives supports it.",
  ],
  [
    "pace en",
    "1. The Parliamentary Assembly refers to it.\n\n2. The Assembly calls on members:\n\n2.1. to act.",
  ],
  ["bipm-cgpm fr", "La Onzième Conférence générale des poids et mesures,"],
  ["bipm-cgpm en", "The General Conference on Weights and Measures (CGPM), at its 27th meeting,"],
  [
    "bipm-cipm en",
    "108th meeting of the CIPM\n\nsupported the establishment of the Joint Task Group for that",
  ],
])("%s is told by its formula or first line", (style, source) => {
  expect(told(source)).toBe(style);
});

test("the first formula counts: a recommended text holds another body's", () => {
  expect(
    told(
      "*The Economic and Social Council*\n\n*Recommends* the following:\n\n*The General Assembly*,\n\n*Recalling* it,",
    ),
  ).toBe("un-ecosoc en");
});

test.each([
  "",
  "The Assembly met in Lisbon.",
  "Dear Sir, thank you for your letter,",
  "THE COMMITTEE ON WATERS,",
])("%j tells no style", (source) => {
  expect(told(source)).toBeNull();
});
