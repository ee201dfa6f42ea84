import { clauseWith, itemWith, operative, preamble, resolution } from "../support/resolution.ts";

/** Resolution 491 of the NATO Parliamentary Assembly, adopted in 2024, as a document. */
export const resolution491 = resolution(
  "BREAKING THE SILENCE AND FIGHTING FOR DIGNITY: COMBATTING CONFLICT-RELATED SEXUAL VIOLENCE",
  {
    stage: "adopted",
    metadata: {
      number: "491",
      committee: "Committee on Democracy and Security",
      date: "2024-11-25",
      session: "70th",
      place: "Montréal, Canada",
    },
  },
  preamble(
    clauseWith(
      "p1",
      "Deploring the persistence of widespread and systematic sexual violence in armed conflicts around the world and the impunity from which most perpetrators continue to benefit",
    ),
    clauseWith(
      "p2",
      "Strongly condemning the deliberate use of sexual violence in armed conflict, by some state and non-state actors, as a tactic and a weapon of war against civilian populations and military personnel",
    ),
    clauseWith(
      "p3",
      "Recalling that women and girls are disproportionately targeted by conflict-related sexual violence, while acknowledging that men and boys are also affected by such violence",
    ),
    clauseWith(
      "p4",
      "Underscoring that sexual violence in the context of conflict is prohibited under international law and that it can, under certain conditions, amount to a crime against humanity, a war crime, and a constituent act of genocide; and considering that conflict-related sexual violence in all its forms is a blatant violation of the principles upon which NATO and Allied societies are founded",
    ),
    clauseWith(
      "p5",
      "Emphasising that conflict-related sexual violence is deeply rooted in harmful gender norms and structural inequalities between men and women and, therefore, highlighting the necessity of progressing towards gender equality",
    ),
    clauseWith(
      "p6",
      "Stressing the importance of prioritising the needs of victims and survivors, who often endure profound physical and psychological scars, as well as societal stigmatisation and ostracism",
    ),
    clauseWith(
      "p7",
      "Reiterating that all parties involved in armed conflicts must cease and prevent all forms of sexual violence and take specific measures to protect against such violence",
    ),
    clauseWith(
      "p8",
      "Emphasising that conflict-related sexual violence, by undermining social stability, fuelling hostilities, and hampering post-war recovery and peacebuilding efforts, undermines Allied and international security",
    ),
    clauseWith(
      "p9",
      "Reaffirming the importance of fully implementing UNSC resolution 1325 on Women, Peace and Security (WPS), as well as the nine subsequent UNSC resolutions on WPS, particularly 1820 and 1888, which all recognise the need to combat conflict-related sexual violence",
    ),
    clauseWith(
      "p10",
      "Recognising that the empowerment of women and girls is a core principle of the WPS agenda and a key component in the realisation of durable peace and security",
    ),
    clauseWith(
      "p11",
      "Saluting the adoption in recent years by NATO and the Allies of policies and measures to combat conflict-related sexual violence and to advance gender equality more broadly, including the WPS Policy approved at the Washington Summit",
    ),
    clauseWith(
      "p12",
      "Recognising the urgent need for concerted efforts in bilateral and multilateral formats, including in NATO, to combat conflict-related sexual violence",
    ),
  ),
  operative(
    clauseWith(
      "o13",
      "Urges member governments and parliaments of the North Atlantic Alliance and, where appropriate, NATO bodies",
      itemWith(
        "o13a",
        "to implement in an integrated and systemic manner national and collective policies addressing conflict-related sexual violence",
      ),
      itemWith("o13b", "to provide appropriate and long-term financial support for these efforts"),
      itemWith(
        "o13c",
        "to intensify their efforts to combat structural gender inequalities that contribute to conflict-related sexual violence",
      ),
      itemWith(
        "o13d",
        "to ensure that national armed forces are adequately equipped and trained to recognise and prevent conflict-related sexual violence, protect civilians from such violence and assist victims and survivors",
      ),
      itemWith(
        "o13e",
        "to continue raising awareness and denouncing the use of sexual violence as a weapon of war and a driver of conflict, particularly in key multilateral fora",
      ),
      itemWith(
        "o13f",
        "to use their diplomatic influence to impress upon armed actors their moral and legal obligations to refrain from committing sexual violence and protect civilians from such violence",
      ),
      itemWith(
        "o13g",
        "to ensure justice and uphold accountability by providing national and international judicial institutions with sufficient political, financial and technical means to investigate and prosecute conflict-related sexual violence cases, and to advocate for compensation to victims and survivors for the harm suffered",
      ),
      itemWith(
        "o13h",
        "to adopt targeted sanctions against those found responsible for carrying out, ordering or enabling conflict-related sexual violence",
      ),
      itemWith(
        "o13i",
        "to invest in the collection of accurate, reliable and disaggregated data on conflict-related sexual violence, as well as in broader research efforts, and develop specific monitoring and evaluation mechanisms of Allied efforts to counter conflict-related sexual violence in order to maximise their impact, accountability and transparency",
      ),
      itemWith(
        "o13j",
        "to contribute to the prevention of sexual violence in conflict and post-conflict settings by designing and implementing community education and awareness campaigns and early warning and intervention systems, as well as addressing systemic inequalities",
      ),
      itemWith(
        "o13k",
        "to increase the representation of women as well as victims and survivors in security, peacekeeping, law enforcement, and military roles to foster trust in institutions, empower survivors and victims as agents of change, and contribute to durable peace",
      ),
      itemWith(
        "o13l",
        "to provide rapid, effective and comprehensive responses that meet the needs of victims and survivors, ensuring access to protection, justice as well as support services and reintegration programmes, and to systematically include victims and survivors in the design and implementation of such efforts",
      ),
      itemWith(
        "o13m",
        "to increase financial, technical and political support for international and civil society organisations combatting conflict-related sexual violence and helping victims and survivors",
      ),
      itemWith(
        "o13n",
        "to maintain and deepen support for Ukraine in its fight against Russia's use of sexual violence in its war of aggression against Ukraine and to assist victims and survivors and Ukrainian courts in seeking redress for these atrocities",
      ),
      itemWith(
        "o13o",
        "to cooperate more closely, in accordance with relevant NATO policies and procedures, with partner countries, relevant international institutions and civil society organisations active in the fight against conflict-related sexual violence and the implementation of the WPS Agenda",
      ),
      itemWith(
        "o13p",
        "to establish a Centre for Democratic Resilience within NATO to serve as a platform for sharing resources and exchanging best practices among Allies and their partners in defending democracy and the rules-based international order, including the prohibition of conflict-related sexual violence",
      ),
    ),
  ),
);
