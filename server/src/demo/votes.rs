//! What colleagues decide together in the same two weeks: an order that is counted, a poll that is open, a proposal with an objection.

use community::spaces;
use platform::clock::{DAY_MICROS, Moment};
use platform::failure::Failure;
use platform::feature::Platform;
use platform::session::Account;

use super::cast::Cast;
use super::hand::Hand;

/// On which step of the story the order is counted, and the open poll and the proposal come.
const COUNTED: usize = 20;
/// Orders of the three routes, by as many colleagues.
const ORDERS: [[&str; 3]; 6] = [
    ["1", "2", "3"],
    ["2", "1", "3"],
    ["1", "3", "2"],
    ["3", "1", "2"],
    ["1", "2", "0"],
    ["2", "1", "0"],
];

/// Colleagues who decide together.
pub(super) struct Votes<'a> {
    platform: &'a Platform,
    people: Vec<&'a Account>,
    space: spaces::Space,
}

impl<'a> Votes<'a> {
    /// Marijke asks which route the open day takes, and all say their order.
    pub(super) async fn begin(platform: &'a Platform, cast: &'a Cast) -> Result<Option<Self>, Failure> {
        let people: Vec<&Account> = std::iter::once(&cast.marijke).chain(&cast.solvers).collect();
        let mine = spaces::list_mine(platform.store.reader(), people[0].id).await?;
        let Some(space) = mine.into_iter().find(|space| space.kind == spaces::Kind::Open) else {
            return Ok(None);
        };
        let votes = Self {
            platform,
            people,
            space,
        };
        votes
            .poll(
                "Welke route nemen we op de open dag?",
                "ranked",
                "closed",
                "Langs het gemaal\nOver de dijk\nMet de boot",
            )
            .await?;
        Ok(Some(votes))
    }

    /// On one step the order is counted, and what is open comes.
    pub(super) async fn go_on(&self, step: usize) -> Result<(), Failure> {
        if step != COUNTED {
            return Ok(());
        }
        let order = community::polls::find_newest(self.platform.store.reader(), self.space.id).await?;
        if let Some(order) = order {
            for (number, ranks) in ORDERS.iter().enumerate().take(self.people.len()) {
                let fields = [("rank-0", ranks[0]), ("rank-1", ranks[1]), ("rank-2", ranks[2])];
                self.hand(number).await?.send(&format!("{order}/vote"), &fields).await?;
            }
            self.hand(0).await?.send(&format!("{order}/close"), &[]).await?;
        }
        self.poll(
            "Wanneer past het maandelijkse praatuur?",
            "several",
            "live",
            "Maandag om 12 uur\nDinsdag om 9 uur\nDonderdag om 16 uur",
        )
        .await?;
        let open = community::polls::find_newest(self.platform.store.reader(), self.space.id).await?;
        if let Some(open) = open {
            for number in 1..self.people.len() {
                let choice = if number % 2 == 0 { "0" } else { "2" };
                let fields = [("choice", choice), ("choice", "1")];
                self.hand(number).await?.send(&format!("{open}/vote"), &fields).await?;
            }
        }
        self.proposal().await
    }

    async fn hand(&self, number: usize) -> Result<Hand, Failure> {
        Hand::of(self.platform, self.people[number % self.people.len()]).await
    }

    /// Days from the moment of the story, as a field writes it.
    fn in_days(&self, days: i64) -> String {
        let zone = self.platform.organisation.facts().time_zone();
        let at: Moment = self.platform.now().plus(days * DAY_MICROS);
        at.instant()
            .to_zoned(zone)
            .date()
            .at(17, 0, 0, 0)
            .strftime("%Y-%m-%dT%H:%M")
            .to_string()
    }

    async fn poll(&self, question: &str, kind: &str, reveal: &str, options: &str) -> Result<(), Failure> {
        let closes = self.in_days(30);
        let form = [
            ("question", question),
            ("words", "Zeg het vóór het overleg, dan plannen we meteen."),
            ("kind", kind),
            ("options", options),
            ("reveal", reveal),
            ("closes", closes.as_str()),
        ];
        let path = format!("/spaces/{}/polls", self.space.public_id);
        self.hand(0).await?.send(&path, &form).await
    }

    async fn proposal(&self) -> Result<(), Failure> {
        let until = self.in_days(30);
        let form = [
            ("title", "Eén lijst per ploeg voor wie op de foto wil"),
            (
                "why",
                "Nu vraagt iedereen het elke keer opnieuw, en soms vergeet iemand het.",
            ),
            (
                "words",
                "We vragen het één keer en schrijven het op.\n\n# Wat\nElke ploeg heeft een lijst: wie wil wel, wie niet, wie soms.\n\n# Hoe\nDe lijst hangt in de keet. Wie van gedachten verandert, streept zijn naam door.\n\n# Wanneer\nVanaf de eerste maandag van de maand.",
            ),
            ("until", until.as_str()),
        ];
        let path = format!("/spaces/{}/proposals", self.space.public_id);
        self.hand(0).await?.send(&path, &form).await?;
        let Some(proposal) = community::proposals::find_newest(self.platform.store.reader(), self.space.id).await?
        else {
            return Ok(());
        };
        for (number, section, stance, words) in [
            (1, "0", "agree", ""),
            (
                2,
                "3",
                "objection",
                "In de keet leest iedereen de lijst, ook wie op bezoek is.",
            ),
            (
                3,
                "2",
                "condition",
                "Als ‘soms’ betekent dat je het dan toch even vraagt.",
            ),
        ] {
            let fields = [
                ("version", "1"),
                ("section", section),
                ("stance", stance),
                ("words", words),
            ];
            self.hand(number)
                .await?
                .send(&format!("{}/feedback", proposal.path), &fields)
                .await?;
        }
        let proposal = community::proposals::find_newest(self.platform.store.reader(), self.space.id).await?;
        if let Some((path, Some(to))) = proposal.map(|it| (it.path, it.waits)) {
            let fields = [
                ("to", to.as_str()),
                (
                    "answer",
                    "Goed punt. De lijst komt bij de ploegleider te liggen, niet aan de muur. Ik pas het aan in de volgende versie.",
                ),
            ];
            self.hand(0).await?.send(&format!("{path}/answer"), &fields).await?;
        }
        Ok(())
    }
}
