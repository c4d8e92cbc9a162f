//! Five ideas in the same two weeks: one taken up, one the same as that, one done, one not now, one that waits.

use platform::failure::Failure;

use super::talk::Talk;

/// What somebody does with an idea on a step of the story.
enum Act {
    /// Places it: title and why.
    Place(&'static str, &'static str),
    /// Supports it.
    Support,
    /// Answers it: the status and the reason.
    Answer(&'static str, &'static str),
    /// Merges it into another.
    Merge(usize),
    /// Writes the opening anew.
    Rewrite(&'static str, &'static str),
}

/// One act: its step, the idea, the space, by whom (0 is Marijke, then the solvers).
struct Scene(usize, usize, usize, usize, Act);

const SCENES: [Scene; 18] = [
    Scene(
        4,
        0,
        0,
        3,
        Act::Place(
            "Een code op elk gemaal die bewoners kunnen scannen",
            "Dan weten we meteen om welk gemaal het gaat, en hoeven ze geen adres te zoeken.",
        ),
    ),
    Scene(6, 0, 0, 1, Act::Support),
    Scene(7, 0, 0, 4, Act::Support),
    Scene(
        8,
        2,
        1,
        1,
        Act::Place(
            "Eén fotograaf in elke ploeg",
            "Nu maakt niemand een foto, omdat iedereen denkt dat een ander het doet.",
        ),
    ),
    Scene(10, 2, 1, 3, Act::Support),
    Scene(
        12,
        1,
        0,
        4,
        Act::Place(
            "Stickers met een code op de gemalen",
            "Onze collega’s bij de buren hebben dat ook.",
        ),
    ),
    Scene(13, 1, 0, 2, Act::Support),
    Scene(15, 1, 0, 0, Act::Merge(0)),
    Scene(
        20,
        3,
        1,
        2,
        Act::Place(
            "Elke dag een bericht plaatsen",
            "Wie elke dag iets plaatst, wordt eerder gezien.",
        ),
    ),
    Scene(
        28,
        0,
        0,
        0,
        Act::Answer(
            "doing",
            "We beginnen met tien gemalen. De codes hangen er voor de kerst.",
        ),
    ),
    Scene(
        34,
        2,
        1,
        0,
        Act::Answer("talk", "We vragen eerst de ploegen wie dat wil."),
    ),
    Scene(
        36,
        3,
        1,
        0,
        Act::Answer(
            "not_now",
            "Drie goede berichten in de week zijn ons liever dan zeven haastige. In maart kijken we opnieuw.",
        ),
    ),
    Scene(
        45,
        2,
        1,
        0,
        Act::Answer(
            "done",
            "Elke ploeg heeft er nu een. De eerste foto’s staan in de ruimte.",
        ),
    ),
    Scene(
        48,
        4,
        0,
        1,
        Act::Place(
            "Bel de buren een dag voor het onderhoud",
            "Dat kost een kwartier en scheelt een week mopperen.",
        ),
    ),
    Scene(49, 4, 0, 2, Act::Support),
    Scene(50, 4, 0, 3, Act::Support),
    Scene(51, 4, 0, 0, Act::Support),
    Scene(
        53,
        4,
        0,
        1,
        Act::Rewrite(
            "Bel de directe buren een dag voor het onderhoud",
            "Dat kost een kwartier en scheelt een week mopperen. Na het gesprek: alleen de *directe* buren, de rest krijgt een brief.",
        ),
    ),
];

/// The ideas of the story.
pub(super) struct IdeaBox<'a> {
    talk: &'a Talk<'a>,
    /// Their addresses, once they are there.
    paths: [String; 5],
}

impl<'a> IdeaBox<'a> {
    pub(super) fn new(talk: &'a Talk<'a>) -> Self {
        Self {
            talk,
            paths: Default::default(),
        }
    }

    /// What is done on this step.
    pub(super) async fn go_on(&mut self, step: usize) -> Result<(), Failure> {
        for Scene(_, idea, space, by, act) in SCENES.iter().filter(|scene| scene.0 == step) {
            let hand = self.talk.hand(*by).await?;
            let path = self.paths[*idea].clone();
            match act {
                Act::Place(title, words) => {
                    let space = self.talk.space(*space);
                    let form = [
                        ("space", space.as_str()),
                        ("title", *title),
                        ("words", *words),
                        ("act", "anyway"),
                    ];
                    self.paths[*idea] = hand.go("/ideas", &form).await?;
                }
                Act::Support => hand.send(&format!("{path}/support"), &[("act", "give")]).await?,
                Act::Answer(status, words) => {
                    let form = [("status", *status), ("words", *words)];
                    hand.send(&format!("{path}/status"), &form).await?;
                }
                Act::Merge(into) => {
                    let into = self.paths[*into].as_str();
                    hand.send(&format!("{path}/merge"), &[("into", into)]).await?;
                }
                Act::Rewrite(title, words) => {
                    let form = [("title", *title), ("words", *words), ("act", "keep")];
                    hand.send(&format!("{path}/edit"), &form).await?;
                }
            }
        }
        Ok(())
    }
}
