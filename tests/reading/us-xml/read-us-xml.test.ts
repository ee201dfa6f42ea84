import { expect, test } from "vitest";
import { outlinesOf } from "../../../shared/form/outline.ts";
import { readBlocks } from "../../../shared/reading/read-blocks.ts";
import { readUsXml } from "../../../shared/reading/us-xml/read-us-xml.ts";
import { blockLines } from "../block-text.ts";

test("a resolution in United States Legislative Markup", () => {
  // Shortened from S. Res. 100 of the 116th Congress, GPO, public domain.
  const xml = `<?xml version="1.0"?><?xml-stylesheet type="text/css" href="uslm.css"?><resolution xmlns="http://schemas.gpo.gov/xml/uslm" xmlns:dc="http://purl.org/dc/elements/1.1/"><meta><dc:title>116 SRES 100</dc:title></meta>
    <preface><slugLine>SRES 100 ATS</slugLine><congress value="116">116th CONGRESS</congress></preface>
    <main><longTitle><docTitle>RESOLUTION</docTitle><officialTitle>Recognizing women.</officialTitle></longTitle>
    <preamble><recital>Whereas women have served, including—<paragraph><num value="1">(1) </num><content>Laura Beltz Wright; and</content></paragraph></recital>
    <recital>Whereas women are the life givers: Now, therefore, be it</recital><resolvingClause><i>Resolved, </i></resolvingClause></preamble><section class="inline"><chapeau class="inline">That the Senate—</chapeau>
    <paragraph><num value="1">(1) </num><content>celebrates the successes; and</content></paragraph>
    <paragraph><num value="2">(2) </num><content>recognizes the importance.</content></paragraph></section></main><endMarker>○</endMarker></resolution>`;
  const reading = readUsXml(xml, "a.xml");
  expect(reading.furniture.map(({ text }) => text)).toEqual(["SRES 100 ATS", "○"]);
  expect(blockLines(reading)).toEqual([
    "116th CONGRESS",
    "RESOLUTION",
    "#1 Recognizing women.",
    "Whereas women have served, including—",
    "4: (1) Laura Beltz Wright; and",
    "Whereas women are the life givers: Now, therefore, be it",
    "_Resolved, _That the Senate—",
    "4: (1) celebrates the successes; and",
    "4: (2) recognizes the importance.",
  ]);
});

test("a text without a formula of another body is read in the style of the House", () => {
  const xml = `<resolution xmlns="http://schemas.gpo.gov/xml/uslm"><main><longTitle><officialTitle>On sugar.</officialTitle></longTitle>
    <preamble><recital>Whereas sugar is sweet;</recital><recital>Whereas it is cheap: Now, therefore, be it</recital></preamble>
    <resolvingClause><i>Resolved, </i></resolvingClause><section class="inline"><chapeau class="inline">That the House of Representatives—</chapeau>
    <paragraph><num>(1) </num><content>approves it; and</content></paragraph><paragraph><num>(2) </num><content>thanks all.</content></paragraph></section></main></resolution>`;
  const { document, style } = readBlocks(readUsXml(xml, "a.xml"), { file: "a.xml" });
  const [outline] = outlinesOf(document, style);
  expect([style.id, outline?.clauses.map(({ part, text }) => [part, text])]).toEqual([
    "us-house",
    [
      ["preamble", "Whereas sugar is sweet"],
      ["preamble", "Whereas it is cheap"],
      ["operative", "approves it"],
      ["operative", "thanks all"],
    ],
  ]);
});

test("a resolution in the bill DTD, whose document type declares nothing itself", () => {
  const xml = `<?xml version="1.0"?><!DOCTYPE resolution PUBLIC "-//US Congress//DTDs/res.dtd//EN" "res.dtd"><resolution><form><legis-num>H. RES. 1</legis-num><official-title>On sugar.</official-title></form>
    <preamble><whereas><text>Whereas sugar is sweet: Now, therefore, be it</text></whereas></preamble>
    <resolution-body><section display-inline="yes-display-inline"><enum/><text>That the House—</text><paragraph><enum>(1)</enum><text>approves <italic>all</italic> of it.</text></paragraph></section></resolution-body></resolution>`;
  expect(blockLines(readUsXml(xml, "a.xml"))).toEqual([
    "H. RES. 1",
    "#1 On sugar.",
    "Whereas sugar is sweet: Now, therefore, be it",
    "That the House—",
    "4: (1) approves _all_ of it.",
  ]);
});

test("entities of a document type are refused", () => {
  const bomb = '<!DOCTYPE r [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><resolution>&b;</resolution>';
  expect(() => readUsXml(bomb, "a.xml")).toThrow(expect.objectContaining({ code: "file-unsafe" }));
});
