// Short resolutions as their bodies published them. United Nations texts: the United Nations is the source
// (documents.un.org); CGPM: bipm.org.
import { expect, test } from "vitest";
import { findStyle } from "../../shared/style/house-styles.ts";
import { clause, operative, preamble, resolution } from "../support/resolution.ts";
import { printed } from "./printed.ts";

test("A/RES/75/150: the title runs on from the number, the preamble is not numbered", () => {
  const document = resolution(
    "Observer status for the Global Dryland Alliance in the General Assembly",
    { stage: "adopted", metadata: { number: "75/150", date: "2020-12-15" } },
    preamble(
      clause("Wishing to promote cooperation between the United Nations and the Global Dryland Alliance"),
    ),
    operative(
      clause(
        "Decides to invite the Global Dryland Alliance to participate in the sessions and the work of the General Assembly in the capacity of observer",
      ),
      clause(
        "Requests the Secretary-General to take the action necessary to implement the present resolution",
      ),
    ),
  );
  expect(printed(document, findStyle("un-ga", "en"))).toEqual([
    "*Resolution adopted by the General Assembly on\u00a015\u00a0December\u00a02020*",
    "*75/150.* *Observer status for the Global Dryland Alliance in the General Assembly*",
    "*The General Assembly*,",
    "*Wishing* to promote cooperation between the United Nations and the Global Dryland Alliance,",
    "1. *Decides* to invite the Global Dryland Alliance to participate in the sessions and the work of the General Assembly in the capacity of observer;",
    "2. *Requests* the Secretary-General to take the action necessary to implement the present resolution.",
  ]);
});

test("A/RES/74/196 in French: a no-break space stands before the semicolon", () => {
  const document = resolution(
    "Octroi du statut d’observateur auprès de l’Assemblée générale au Groupe g7+",
    { language: "fr", stage: "adopted", metadata: { number: "74/196", date: "2019-12-18" } },
    preamble(
      clause("Souhaitant promouvoir la coopération entre l’Organisation des Nations Unies et le Groupe g7+"),
    ),
    operative(
      clause(
        "Décide d’inviter le Groupe g7+ à participer à ses sessions et travaux en qualité d’observateur",
      ),
      clause(
        "Prie le Secrétaire général de prendre les mesures nécessaires pour appliquer la présente résolution",
      ),
    ),
  );
  expect(printed(document, findStyle("un-ga", "fr"))).toEqual([
    "*Résolution adoptée par l’Assemblée générale le\u00a018\u00a0décembre\u00a02019*",
    "*74/196.* *Octroi du statut d’observateur auprès de l’Assemblée générale au Groupe g7+*",
    "*L’Assemblée générale*,",
    "*Souhaitant* promouvoir la coopération entre l’Organisation des Nations Unies et le Groupe g7+,",
    "1. *Décide* d’inviter le Groupe g7+ à participer à ses sessions et travaux en qualité d’observateur\u00a0;",
    "2. *Prie* le Secrétaire général de prendre les mesures nécessaires pour appliquer la présente résolution.",
  ]);
});

test("S/RES/2784 (2025): no title is printed, and the only operative clause has no number", () => {
  const document = resolution(
    "Date of election to fill a vacancy in the International Court of Justice",
    { stage: "adopted", metadata: { number: "2784", meeting: "9952nd meeting", date: "2025-07-02" } },
    preamble(
      clause(
        "Noting the resignation as a member of the International Court of Justice of Judge Abdulqawi Ahmed Yusuf, effective 30 September 2025",
      ),
      clause(
        "Noting further that a vacancy in the International Court of Justice for the remainder of the term of office of Judge Yusuf will occur and must be filled in accordance with the terms of the Statute of the Court",
      ),
    ),
    operative(
      clause(
        "Decides that the election to fill the vacancy shall take place on 12 November 2025 at a meeting of the Security Council and at a meeting of the General Assembly at its eightieth session",
      ),
    ),
  );
  expect(printed(document, findStyle("un-sc", "en"))).toEqual([
    "*Resolution 2784 (2025)*",
    "*Adopted by the Security Council at its 9952nd meeting, on\u00a02\u00a0July\u00a02025*",
    "*The Security Council*,",
    "*Noting* the resignation as a member of the International Court of Justice of Judge Abdulqawi Ahmed Yusuf, effective 30 September 2025,",
    "*Noting further* that a vacancy in the International Court of Justice for the remainder of the term of office of Judge Yusuf will occur and must be filled in accordance with the terms of the Statute of the Court,",
    "*Decides* that the election to fill the vacancy shall take place on 12 November 2025 at a meeting of the Security Council and at a meeting of the General Assembly at its eightieth session.",
  ]);
});

test("CGPM 10 (1954), resolution 5: verbs in lower case, nothing numbered or emphasised", () => {
  const document = resolution(
    "Définition de l’unité de temps",
    { language: "fr", stage: "adopted", metadata: { number: "5", session: "10e" } },
    preamble(
      clause(
        "Reconnaissant la nécessité et l'urgence de donner plus de précision à la définition de l'unité fondamentale de temps",
      ),
      clause("Considérant que l'aboutissement de l'étude de cette question est imminent"),
    ),
    operative(
      clause("Donne au Comité international des poids et mesures le pouvoir de décider sur ce point"),
    ),
  );
  expect(printed(document, findStyle("bipm-cgpm", "fr"))).toEqual([
    "*Résolution 5 de la 10e CGPM*",
    "*Définition de l’unité de temps*",
    "La Conférence générale des poids et mesures (CGPM), à sa 10e réunion,",
    "reconnaissant la nécessité et l'urgence de donner plus de précision à la définition de l'unité fondamentale de temps,",
    "considérant que l'aboutissement de l'étude de cette question est imminent,",
    "donne au Comité international des poids et mesures le pouvoir de décider sur ce point.",
  ]);
});
