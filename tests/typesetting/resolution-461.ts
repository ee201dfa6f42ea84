import { clauseWith, itemWith, operative, preamble, resolution } from "../support/resolution.ts";

/** Resolution 461 of the NATO Parliamentary Assembly, adopted in 2020, as a document. */
export const resolution461 = resolution(
  "FURTHERING THE IMPLEMENTATION OF UNITED NATIONS SECURITY COUNCIL RESOLUTION 1325 AND THE WOMEN, PEACE AND SECURITY AGENDA",
  {
    stage: "adopted",
    metadata: {
      number: "461",
      committee: "Committee on Civil Dimension of Security",
      date: "2020-11-23",
      manner: "online",
    },
  },
  preamble(
    clauseWith(
      "p1",
      "Recalling that, in October 2000, twenty years ago, the United Nations Security Council (UNSC) unanimously adopted resolution 1325 on Women, Peace and Security (WPS), which recognised the specific impact of conflict on women and girls and acknowledged women's essential role in the prevention and resolution of conflicts as well as in peacemaking and peacebuilding",
    ),
    clauseWith(
      "p2",
      "Reaffirming the importance of fully implementing UNSC resolution 1325 and subsequent resolutions on WPS",
    ),
    clauseWith(
      "p3",
      "Reminding that 2020 also marks the 25th anniversary of the Beijing Declaration and Platform for Action, a critical milestone in the realisation of gender equality and the advancement of the rights of women and girls worldwide",
    ),
    clauseWith(
      "p4",
      "Saluting NATO's adoption of measures supporting the advancement of gender equality through the three guiding principles of integration, inclusiveness, and integrity",
    ),
    clauseWith(
      "p5",
      "Restating its commitment to furthering the aims of UNSC resolution 1325 and subsequent resolutions, including within its own organisation",
    ),
    clauseWith(
      "p6",
      "Bearing in mind that conflicts disproportionately affect women and put them more at risk of violence and exploitation as conflicts amplify entrenched inequalities, strain social relations, and weaken community support mechanisms",
    ),
    clauseWith(
      "p7",
      "Emphasising that sexual violence is recognised under certain conditions as a crime against humanity and a war crime, and that its use as a tactic of war is prohibited",
    ),
    clauseWith(
      "p8",
      "Reaffirming that the implementation of UNSC resolution 1325 and the WPS agenda, and the advancement of gender equality more broadly, should constitute constant guiding principles in the development and execution of all policies and activities in the area of peace and security",
    ),
    clauseWith(
      "p9",
      "Restating that the equal participation and full involvement of women and men at all levels is indispensable to prevent and resolve conflicts and to achieve sustainable peace, security, and economic development",
    ),
    clauseWith(
      "p10",
      "Convinced that the participation of both women and men in military operations improves their operational effectiveness and credibility, as well as contributes to a stronger and broader engagement with the local population",
    ),
    clauseWith(
      "p11",
      "Reiterating that all parties involved in armed conflicts must cease and prevent all forms of sexual exploitation and abuse and take special measures to protect women and girls from sexual violence",
    ),
    clauseWith(
      "p12",
      "Stressing the importance of paying particular attention in relief and recovery efforts to the needs of the most vulnerable, including survivors of sexual violence, displaced women and girls, and those with disabilities, and of systematically including them in the design and implementation of such efforts",
    ),
    clauseWith(
      "p13",
      "Acknowledging the crucial role played by women in building more resilient and democratic societies and as such in ensuring durable peace, stability and security",
    ),
    clauseWith(
      "p14",
      "Recognising women's vital contribution in the response to the COVID-19 pandemic and its consequences",
    ),
  ),
  operative(
    clauseWith(
      "o15",
      "Urges Allied governments and parliaments and, where appropriate, NATO institutions",
      itemWith(
        "o15a",
        "to fully translate existing National Action Plans on the implementation of UNSC resolution 1325 into concrete actions and, for those Allies that have not yet done so, to adopt such a plan",
      ),
      itemWith(
        "o15b",
        "to encourage the participation of women at all levels in their national armed forces and increase the share of female personnel deployed as part of NATO operations",
      ),
      itemWith(
        "o15c",
        "to strive for gender balance and advocate for the appointment of more women to leadership positions in international organisations, including at NATO, as well as in parliamentary and government institutions in the field of foreign policy, defence, and security",
      ),
      itemWith(
        "o15d",
        "to incorporate the particular needs, concerns, and interests of both women and men into all decisions and operations",
      ),
      itemWith(
        "o15e",
        "to provide all national armed forces and NATO personnel with trainings dedicated to gender mainstreaming and ensure that the principles of WPS are integrated in all NATO trainings for Allied armed forces and education activities for partner nations",
      ),
      itemWith(
        "o15f",
        "to actively involve women in the strategic reflection processes launched by Allied countries and NATO, in order to further integrate their perspectives in the development and analysis of future emerging security scenarios",
      ),
      itemWith(
        "o15g",
        "to take all possible measures to prevent any acts of sexual violence in conflict situations throughout all operations",
      ),
      itemWith(
        "o15h",
        "to increase financial funding and other resources for the implementation of the WPS agenda, both within and outside the Alliance, and to refrain from using the COVID-19 pandemic as an excuse to reduce their efforts and lower their ambitions in this area",
      ),
      itemWith(
        "o15i",
        "to consistently prosecute perpetrators of sexual violence against women, as it is recognised under certain circumstances as a crime against humanity and a war crime",
      ),
      itemWith(
        "o15j",
        "to meet the needs of survivors, such as access to sexual and reproductive health services, psychological support, judicial redress, and financial reparations",
      ),
      itemWith(
        "o15k",
        "to include gender perspectives in post-conflict relief and recovery efforts and meet the needs of women and girls, in particular, in post-conflict settings",
      ),
      itemWith(
        "o15l",
        "to ensure, that local women's groups and civil society networks are informed of their rights and options, that they receive training as the need arises, and that such local actors are involved as equal partners in negotiations and decision-making processes",
      ),
      itemWith(
        "o15m",
        "to intensify efforts to engage with and mobilise men as invested partners and actors of positive change through outreach and communication on the benefits for both men and women of the implementation of the WPS agenda",
      ),
      itemWith(
        "o15n",
        "to cooperate more closely with partner countries, relevant international organisations, and institutions as well as civil society organisations on the implementation of the WPS agenda and to promote the exchange of information, lessons learnt, and best practices",
      ),
      itemWith(
        "o15o",
        'to mainstream the importance of implementing the WPS agenda and, more broadly, of advancing gender equality into the "NATO 2030" reflection process',
      ),
      itemWith(
        "o15p",
        "to integrate gender perspectives and to mainstream the advancement of the WPS agenda into their short- and long-term response to the pandemic and its social, economic and security consequences",
      ),
    ),
  ),
);
