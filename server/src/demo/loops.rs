//! Three projects with a loop in the same two weeks: one halfway, one of which we still owe an answer, one that is round.

use platform::failure::Failure;
use platform::feature::Platform;

use super::talk::Talk;

/// What somebody does with a project on a step of the story; by whom (0 is Marijke, then the solvers).
enum Act {
    /// Says why, and asks at once: title, why, question, days from then for reacting, deciding, reporting, who decides.
    Begin(&'static str, &'static str, &'static str, [i64; 3], usize),
    /// Reacts.
    React(&'static str),
    /// Ends the collecting with a summary.
    Collect(&'static str),
    /// Decides: what, why, and what was not taken over.
    Decide(&'static str, &'static str, &'static str),
    /// Reports back.
    Report(&'static str),
    /// Moves the day of the report: days from then, and why.
    Move(i64, &'static str),
}

/// One act: its step, the project, the space, by whom.
struct Scene(usize, usize, usize, usize, Act);

const SCENES: [Scene; 17] = [
    Scene(
        2,
        0,
        0,
        0,
        Act::Begin(
            "Hoe controleren we in 2027 de sloten?",
            "Elk najaar lopen 22 collega’s drie weken langs 1.400 kilometer sloot. Ze vinden steeds minder, terwijl het werk op andere plekken blijft liggen. We willen weten wat jullie buiten zien.",
            "Op welke plekken zou jij stoppen met lopen?",
            [3, 6, 9],
            1,
        ),
    ),
    Scene(
        3,
        1,
        1,
        2,
        Act::Begin(
            "Borden bij een storing",
            "Bij een storing hangen we nu niets op. Bewoners bellen dan, of gaan klagen op sociale media.",
            "Wat moet er op een bord staan als een gemaal stilstaat?",
            [3, 5, 8],
            2,
        ),
    ),
    Scene(
        5,
        0,
        0,
        3,
        Act::React("Langs smalle sloten zou ik blijven lopen: onder het **riet** zie je van boven niets."),
    ),
    Scene(
        6,
        0,
        0,
        2,
        Act::React("Begin met de moeilijkste tien. Wat daar werkt, werkt overal."),
    ),
    Scene(
        7,
        1,
        1,
        1,
        Act::React("Een telefoonnummer, en wanneer iemand komt kijken. Meer leest niemand."),
    ),
    Scene(
        8,
        1,
        1,
        3,
        Act::React("Liever geen bord maar een bericht in de buurtapp. Een bord waait weg."),
    ),
    Scene(
        9,
        0,
        0,
        4,
        Act::React("Laat boeren zelf een foto sturen. Maar wie belt er als de foto niet klopt?"),
    ),
    Scene(
        14,
        1,
        1,
        2,
        Act::Collect(
            "### Kort\nEen nummer en een tijd.\n\n### Bord of bericht\nOver het bord zelf zijn de meningen verdeeld.",
        ),
    ),
    Scene(
        16,
        0,
        0,
        0,
        Act::Collect(
            "# Drones zien meer, maar niet onder het riet\nBij smalle sloten willen collega’s blijven lopen.\n\n# Laat boeren zelf een foto sturen\nVeel steun, met één zorg: wie belt er als de foto niet klopt?",
        ),
    ),
    Scene(
        20,
        1,
        1,
        2,
        Act::Decide(
            "Op elk bord staan een nummer en een tijd, meer niet",
            "Dat is wat bewoners willen weten. We proberen het een half jaar bij vier gemalen.",
            "Berichten in de buurtapp: daar zitten we niet in, en we willen er niet ongevraagd bij.",
        ),
    ),
    Scene(
        30,
        1,
        1,
        2,
        Act::Report(
            "De borden hangen. Bij de eerste storing belden drie mensen in plaats van twintig. In mei kijken we of alle gemalen er een krijgen.",
        ),
    ),
    Scene(
        36,
        0,
        0,
        0,
        Act::Move(20, "De proef met de drone bij Elzerbroek duurt een week langer."),
    ),
    Scene(
        44,
        2,
        0,
        0,
        Act::Begin(
            "Wanneer melden we onderhoud aan bewoners?",
            "Soms hoort een buurtbewoner het eerder dan wij. Dat willen we niet meer.",
            "Hoe lang van tevoren zou jij bewoners een brief sturen?",
            [12, 18, 24],
            1,
        ),
    ),
    Scene(
        46,
        2,
        0,
        3,
        Act::React("Twee weken. Een week is te kort voor wie een tuinfeest heeft."),
    ),
    Scene(
        49,
        2,
        0,
        2,
        Act::React("Een week, met de dag erbij. Eerder vergeten ze het."),
    ),
    Scene(
        52,
        2,
        0,
        4,
        Act::React("Hangt af van het lawaai: heien is iets anders dan een filter vervangen."),
    ),
    Scene(
        55,
        2,
        0,
        1,
        Act::React("Ik bel de directe buren altijd de dag ervoor. Dat onthouden ze."),
    ),
];

/// The projects of the story.
pub(super) struct Loops<'a> {
    platform: &'a Platform,
    talk: &'a Talk<'a>,
    /// Their addresses, once they are there.
    paths: [String; 3],
}

impl<'a> Loops<'a> {
    pub(super) fn new(platform: &'a Platform, talk: &'a Talk<'a>) -> Self {
        Self {
            platform,
            talk,
            paths: Default::default(),
        }
    }

    /// What is done on this step.
    pub(super) async fn go_on(&mut self, step: usize) -> Result<(), Failure> {
        for scene in SCENES.iter().filter(|scene| scene.0 == step) {
            self.act(scene).await?;
        }
        Ok(())
    }

    fn day(&self, days: i64) -> String {
        let zone = self.platform.organisation.facts().time_zone();
        self.platform.now().day(&zone).plus_days(days).to_string()
    }

    async fn act(&mut self, Scene(_, project, space, by, act): &Scene) -> Result<(), Failure> {
        let hand = self.talk.hand(*by).await?;
        let path = self.paths[*project].clone();
        match act {
            Act::Begin(title, why, question, days, decider) => {
                let space = self.talk.space(*space);
                let form = [
                    ("space", space.as_str()),
                    ("title", *title),
                    ("words", *why),
                    ("act", "place"),
                ];
                let made = hand.go("/projects", &form).await?;
                let [react_on, decide_on, report_on] = days.map(|days| self.day(days));
                let form = [
                    ("question", *question),
                    ("react_on", react_on.as_str()),
                    ("decide_on", decide_on.as_str()),
                    ("report_on", report_on.as_str()),
                    ("decider", self.talk.mail(*decider)),
                ];
                hand.send(&made, &form).await?;
                self.paths[*project] = made.trim_end_matches("/ask").to_owned();
                Ok(())
            }
            Act::React(words) => hand.send(&format!("{path}/reactions"), &[("words", *words)]).await,
            Act::Collect(words) => {
                let form = [("words", *words), ("act", "close")];
                hand.send(&format!("{path}/collected"), &form).await
            }
            Act::Decide(title, words, other) => {
                let form = [("title", *title), ("words", *words), ("other", *other), ("act", "keep")];
                hand.send(&format!("{path}/step/decide"), &form).await
            }
            Act::Report(words) => {
                let form = [("words", *words), ("act", "keep")];
                hand.send(&format!("{path}/step/report"), &form).await
            }
            Act::Move(days, words) => {
                let to = self.day(*days);
                let form = [("step", "report"), ("to", to.as_str()), ("words", *words)];
                hand.send(&format!("{path}/dates"), &form).await
            }
        }
    }
}
