import { expect, test } from "vitest";
import { readAkn } from "../../../shared/reading/akn/read-akn.ts";
import { blockLines } from "../block-text.ts";

// Shortened from A/RES/78/135, published by the United Nations.
const resolution = `<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><statement name="resolution">
  <meta><identification source="#DGACM"/></meta>
  <coverPage><p class="upperRight"><docNumber refersTo="#symbol">A/RES/78/135</docNumber></p></coverPage>
  <preface><p><docNumber>78/135.</docNumber> <docTitle refersTo="#resolutionTitle"><span class="bold">	Unilateral measures</span></docTitle></p></preface>
  <preamble><formula name="enactingFormula"><p><span class="italic">The General Assembly</span>,</p></formula>
    <container name="Recalling"><p xml:space="preserve">
      <span class="italic">	Recalling also</span> paragraph 30 of the 2030 Agenda<authorialNote marker="2" placement="bottom" eId="note_2"><p>		Resolution <a href="https://undocs.org/en/A/RES/70/1">70/1</a>.</p></authorialNote>, whereby</p></container></preamble>
  <mainBody><crossHeading>What follows</crossHeading>
    <paragraph><num>1.</num><intro><p><span class="italic">Requests</span> the Secretary-General:</p></intro>
      <subparagraph><num>(a)</num><content><p>To monitor</p></content></subparagraph>
      <subparagraph><num>(b)</num><content><p>To report;</p></content></subparagraph></paragraph>
    <table><tr><td><p>49th plenary meeting</p></td></tr></table></mainBody>
  <conclusions><p>49th plenary meeting<eol/>19 December 2023</p></conclusions>
</statement></akomaNtoso>`;

test("every number and level of an AKN4UN resolution is read from its elements", () => {
  expect(blockLines(readAkn(resolution, "a.xml"))).toEqual([
    "A/RES/78/135",
    "#1 78/135. **Unilateral measures**",
    "_The General Assembly_,",
    "_Recalling also_ paragraph 30 of the 2030 Agenda[note_2], whereby",
    "#2 What follows",
    "1. _Requests_ the Secretary-General:",
    "4: (a) To monitor",
    "4: (b) To report;",
    "> 49th plenary meeting",
    "49th plenary meeting↵19 December 2023",
    "[note_2]: Resolution 70/1.",
  ]);
});

test("a file that is not well-formed is refused", () => {
  expect(() => readAkn(resolution.replace("</meta>", ""), "a.xml")).toThrow(
    expect.objectContaining({ code: "file-damaged" }),
  );
});
