//! What colleagues say to each other in the same two weeks: spaces, questions, answers that helped.

use community::{posts, spaces};
use platform::clock::DAY_MICROS;
use platform::failure::Failure;
use platform::feature::Platform;
use platform::ids::short;
use platform::session::Account;

use super::cast::Cast;
use super::hand::Hand;
use super::meet;
use super::painting::pumping_station;

/// A space, who may look inside, and what it is about.
const SPACES: [(&str, &str, &str); 3] = [
    (
        "Slim gemaal",
        "open",
        "Alles over de gemalen: wat er kapot gaat, wat er beter kan, wat bewoners vragen.",
    ),
    (
        "Schrijven over je werk",
        "open",
        "Voor wie weleens iets over zijn werk plaatst, of dat wil. **Vragen mag altijd.**",
    ),
    (
        "Voorbereiding open dag",
        "closed",
        "Wie mee organiseert, praat hier. Wat af is, komt in een open ruimte.",
    ),
];

/// The step on which a picture and a file go along.
const PICTURED: usize = 14;
/// What somebody wrote down for who does it next time.
const STEPS: &str = "stap;wie;minuten\nburen bellen;planning;15\npomp uit;monteur;5\nfilter vervangen;monteur;90\nfoto maken;monteur;2\n";

/// Something that is said on a step of the story: by whom (0 is Marijke, then the solvers), where, what, and the answers.
struct Scene {
    step: usize,
    space: usize,
    by: usize,
    kind: &'static str,
    title: &'static str,
    words: &'static str,
    answers: &'static [(usize, &'static str)],
}

const SCENES: [Scene; 5] = [
    Scene {
        step: 4,
        space: 1,
        by: 2,
        kind: "question",
        title: "Mag een collega herkenbaar op mijn foto staan?",
        words: "Ik wil vaker laten zien wat we doen op de maaiboot. Moet ik het elke keer vragen? En telt een rug of een helm ook?",
        answers: &[
            (
                3,
                "Bij ons hangt een foto van alle jassen. Wie zijn jas omdraait, wil er die week niet op.",
            ),
            (
                1,
                "Vraag het **één keer goed**, niet elke keer. Spreek met je ploeg af wie wel en wie niet wil, en zet dat in de lijst van de ploeg.",
            ),
        ],
    },
    Scene {
        step: 14,
        space: 0,
        by: 1,
        kind: "talk",
        title: "Het filter bij Elzerbroek",
        words: "Maandag is het filter vervangen. Drie dingen die we leerden:\n\n- eerst de buren bellen, dan pas de pomp uit\n- de oude onderdelen passen niet meer\n- een foto van vóór en ná scheelt tien mails\n\nDe standen staan op https://waterkaart.lagemade.example/elzerbroek.",
        answers: &[
            (0, "Mooi. Mag ik de foto’s gebruiken voor het bericht aan de bewoners?"),
            (1, "Ja, graag zelfs."),
        ],
    },
    Scene {
        step: 26,
        space: 2,
        by: 0,
        kind: "talk",
        title: "Wie staat er zaterdag bij de sluis?",
        words: "We zoeken nog twee mensen die iets kunnen vertellen over de vistrap.",
        answers: &[(2, "Ik kan tot twee uur.")],
    },
    Scene {
        step: 38,
        space: 0,
        by: 3,
        kind: "question",
        title: "Hoe lang van tevoren melden we onderhoud aan bewoners?",
        words: "Vorige week hoorden we het pas van een buurtbewoner zelf.",
        answers: &[],
    },
    Scene {
        step: 50,
        space: 1,
        by: 0,
        kind: "talk",
        title: "Wat hoorden bewoners deze week van ons?",
        words: "Drie klachten waren opgelost voordat iemand hoefde te bellen. Wie heeft nog een voorbeeld uit het veld?",
        answers: &[(4, "Bij de Zwaluwlaan: dezelfde middag nog.")],
    },
];

/// The step after which things are passed on.
const PASSED_ON_STEP: usize = 52;

/// The colleagues of the talk, in the order of the scenes.
pub(super) struct Talk<'a> {
    pub(super) platform: &'a Platform,
    people: Vec<&'a Account>,
    pub(super) spaces: Vec<spaces::Space>,
}

impl<'a> Talk<'a> {
    /// Marijke and Joris make the spaces; the others join.
    pub(super) async fn begin(platform: &'a Platform, cast: &'a Cast) -> Result<Self, Failure> {
        let people: Vec<&Account> = std::iter::once(&cast.marijke).chain(&cast.solvers).collect();
        let marijke = Hand::of(platform, people[0]).await?;
        let second = people.get(1).map_or("", |joris| joris.mail.as_str());
        for (name, kind, about) in SPACES {
            let form = [("name", name), ("kind", kind), ("about", about), ("second", second)];
            marijke.send("/spaces", &form).await?;
        }
        let mut made = spaces::list_mine(platform.store.reader(), people[0].id).await?;
        made.sort_by_key(|space| space.id);
        for (number, account) in people.iter().enumerate().skip(2) {
            let hand = Hand::of(platform, account).await?;
            for space in made.iter().take(2) {
                hand.send(&format!("/spaces/{}/join", space.public_id), &[("words", "")])
                    .await?;
            }
            if number == 2 {
                let closed = &made[2];
                hand.send(
                    &format!("/spaces/{}/join", closed.public_id),
                    &[("words", "Ik help graag mee.")],
                )
                .await?;
                let answer = format!("/spaces/{}/requests/{}", closed.public_id, account.public_id);
                marijke.send(&answer, &[("answer", "yes")]).await?;
            }
        }
        Ok(Self {
            platform,
            people,
            spaces: made,
        })
    }

    /// The mail address of a colleague of the talk.
    pub(super) fn mail(&self, number: usize) -> &str {
        &self.people[number % self.people.len()].mail
    }

    /// The public id of a space of the talk.
    pub(super) fn space(&self, number: usize) -> String {
        self.spaces[number].public_id.to_string()
    }

    /// What is said on this step.
    pub(super) async fn go_on(&self, step: usize) -> Result<(), Failure> {
        for scene in SCENES.iter().filter(|scene| scene.step == step) {
            self.say(scene).await?;
        }
        if step == PASSED_ON_STEP {
            self.pass_on().await?;
        }
        meet::go_on(self, step).await
    }

    /// What everybody reads, what is shared in another space, and what somebody is still writing.
    async fn pass_on(&self) -> Result<(), Failure> {
        let (gemaal, writing) = (&self.spaces[0], &self.spaces[1]);
        let db = self.platform.store.reader();
        let marijke = self.hand(0).await?;
        if let Some(post) = posts::find_newest(db, writing.id).await? {
            let line = [
                ("space", gemaal.public_id.as_str()),
                ("words", "Wie van jullie heeft hier een voorbeeld van uit het veld?"),
            ];
            marijke.send(&format!("{}/share", post.path()), &line).await?;
        }
        let form = [
            ("kind", "announcement"),
            ("title", "Zo plaatsen we foto’s van collega’s"),
            (
                "words",
                "Vraag het één keer goed. Daarna hoef je het niet elke keer te vragen.",
            ),
            ("act", "place"),
        ];
        marijke
            .send(&format!("/spaces/{}/posts", writing.public_id), &form)
            .await?;
        if let Some(post) = posts::find_newest(db, writing.id).await? {
            let zone = self.platform.organisation.facts().time_zone();
            let day = self.platform.now().plus(7 * DAY_MICROS).instant().to_zoned(zone).date();
            let day = day.to_string();
            marijke
                .send(&format!("{}/must-read", post.path()), &[("by", day.as_str())])
                .await?;
            let better = [
                ("title", "Zo plaatsen we foto’s van collega’s"),
                (
                    "words",
                    "Vraag het één keer goed, en schrijf op wie niet wil. Daarna hoef je het niet elke keer te vragen.",
                ),
                ("act", "keep"),
            ];
            marijke.send(&format!("{}/edit", post.path()), &better).await?;
            let read = self.hand(2).await?;
            read.send(&format!("{}/acknowledge", post.path()), &[]).await?;
        }
        let draft = [
            ("kind", "question"),
            ("title", "Wie gaat er mee naar"),
            ("words", ""),
            ("key", ""),
        ];
        marijke
            .send(&format!("/spaces/{}/posts/draft", gemaal.public_id), &draft)
            .await
    }

    /// A colleague of the talk who clicks.
    pub(super) async fn hand(&self, number: usize) -> Result<Hand, Failure> {
        Hand::of(self.platform, self.people[number % self.people.len()]).await
    }

    async fn say(&self, scene: &Scene) -> Result<(), Failure> {
        let space = &self.spaces[scene.space];
        let author = self.hand(scene.by).await?;
        let form = [
            ("kind", scene.kind),
            ("title", scene.title),
            ("words", scene.words),
            ("act", "place"),
        ];
        let path = format!("/spaces/{}/posts", space.public_id);
        if scene.step == PICTURED {
            let mut form = form.to_vec();
            form.push((
                "about",
                "Het gemaal bij Elzerbroek aan het eind van de middag, de lamp boven de deur brandt",
            ));
            let files: [(&str, &[u8]); 2] = [
                ("gemaal-elzerbroek.png", &pumping_station()),
                ("stappen-filter-vervangen.csv", STEPS.as_bytes()),
            ];
            author.send_with(&path, &form, &files).await?;
        } else {
            author.send(&path, &form).await?;
        }
        let db = self.platform.store.reader();
        let Some(post) = posts::find_newest(db, space.id).await? else {
            return Ok(());
        };
        let path = post.path();
        for (by, words) in scene.answers {
            self.hand(*by)
                .await?
                .send(&format!("{path}/comments"), &[("words", *words)])
                .await?;
        }
        let subject = post.id.to_string();
        for (number, kind) in [(1, "helps"), (3, "helps"), (4, "thanks")] {
            if number != scene.by && scene.space < 2 {
                let press = [("subject", subject.as_str()), ("kind", kind)];
                self.hand(number)
                    .await?
                    .send(&format!("{path}/reactions"), &press)
                    .await?;
            }
        }
        if scene.kind == "question"
            && let Some(helped) = posts::list_said(db, post.id).await?.pop()
        {
            author
                .send(&format!("{path}/accept"), &[("comment", short(helped.id).as_str())])
                .await?;
        }
        if scene.by == 0 {
            let form = [("title", scene.title), ("words", scene.words), ("act", "keep")];
            author.send(&format!("{path}/edit"), &form).await?;
        }
        Ok(())
    }
}
