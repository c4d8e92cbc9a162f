//! Marijke decides what mentions are, and whoever gets the case acts on it.

use listening::routing;
use platform::clock::{HOUR_MICROS, MINUTE_MICROS};
use platform::failure::Failure;
use platform::feature::Platform;
use platform::ids::short;
use platform::session::Account;

use super::cast::Cast;
use super::hand::Hand;
use super::heard::Meant;

/// Minutes that something lies on the desk before it is decided, in turn.
const DECIDED_AFTER: [i64; 5] = [6, 14, 9, 25, 11];
/// Nobody decides before this hour, nor from the other on.
const DESK_OPENS: i8 = 8;
const DESK_CLOSES: i8 = 19;

/// Where mentions become cases.
pub(super) struct Desk<'a> {
    platform: &'a Platform,
    cast: &'a Cast,
    /// Mentions decided so far: it decides how a case ends, so that every ending comes by.
    decided: usize,
}

impl<'a> Desk<'a> {
    pub(super) fn new(platform: &'a Platform, cast: &'a Cast) -> Self {
        Self {
            platform,
            cast,
            decided: 0,
        }
    }

    /// Decides a mention. The rules say who gets the case; what no rule knows is handed out in turn.
    pub(super) async fn decide(&mut self, mention: i64, meant: Meant, is_recent: bool) -> Result<(), Failure> {
        let platform = self.platform;
        let number = self.decided;
        self.decided += 1;
        self.wait_for_morning();
        platform
            .clock
            .advance(DECIDED_AFTER[number % DECIDED_AFTER.len()] * MINUTE_MICROS);
        let solver = &self.cast.solvers[number % self.cast.solvers.len()];
        let chosen = format!("person:{}", solver.public_id);
        let owner = if self.has_rule(mention, meant).await? {
            ""
        } else {
            &chosen
        };
        let decision = [
            ("kind", meant.word()),
            ("mention", &short(mention)),
            ("owner", owner),
            ("tab", "new"),
            // A compliment becomes a case when somebody answers it, and some do.
            (
                "answer",
                if meant == Meant::Praise && number.is_multiple_of(2) {
                    "yes"
                } else {
                    ""
                },
            ),
        ];
        // Signed in anew each time: the story takes longer than a session.
        let marijke = Hand::of(platform, &self.cast.marijke).await?;
        marijke.send("/listen/decide", &decision).await?;
        let db = platform.store.reader();
        let Some(case) = routing::find_case_of_mention(db, mention).await? else {
            return Ok(());
        };
        let owner = case.owner_id.unwrap_or(solver.id);
        let owner = Account::find(db, owner).await?.ok_or(Failure::NotFound)?;
        let path = format!("/case/{}", case.public_id);
        if meant == Meant::Complaint && !is_recent && !number.is_multiple_of(4) {
            self.place_answer(&path, number).await?;
        }
        work_on(platform, &owner, &path, meant, (number, is_recent)).await?;
        if is_recent && number.is_multiple_of(5) && owner.id != self.cast.marijke.id {
            self.write_answer(&owner, &path, meant, number).await?;
        }
        Ok(())
    }

    /// Marijke writes the answer with what the owner explained, and asks the owner to look along.
    async fn write_answer(&self, owner: &Account, path: &str, meant: Meant, number: usize) -> Result<(), Failure> {
        self.platform.clock.advance(15 * MINUTE_MICROS);
        let words = answer(meant);
        let to = format!("person:{}", owner.public_id);
        let key = format!("answer-{number}");
        let form = [
            ("text", words),
            ("version", "0"),
            ("to", to.as_str()),
            ("key", key.as_str()),
        ];
        let marijke = Hand::of(self.platform, &self.cast.marijke).await?;
        marijke.send(&format!("{path}/answer/ask"), &form).await
    }

    /// Marijke tells the writer of a complaint what will be done, and notes that it stands there.
    async fn place_answer(&self, path: &str, number: usize) -> Result<(), Failure> {
        self.platform
            .clock
            .advance((12 + 23 * (number as i64 % 6)) * MINUTE_MICROS);
        let key = format!("placed-{number}");
        let form = [
            ("text", answer(Meant::Complaint)),
            ("version", "0"),
            ("key", key.as_str()),
        ];
        let marijke = Hand::of(self.platform, &self.cast.marijke).await?;
        marijke.send(&format!("{path}/answer/placed"), &form).await
    }

    /// What comes at night waits until the desk opens.
    fn wait_for_morning(&self) {
        let zone = self.platform.organisation.facts().time_zone();
        let hour = self.platform.now().instant().to_zoned(zone).hour();
        let hours = match hour {
            ..DESK_OPENS => DESK_OPENS - hour,
            DESK_CLOSES.. => 24 - hour + DESK_OPENS,
            _ => 0,
        };
        self.platform.clock.advance(i64::from(hours) * HOUR_MICROS);
    }

    async fn has_rule(&self, mention: i64, meant: Meant) -> Result<bool, Failure> {
        let db = self.platform.store.reader();
        let Some(kind) = routing::CaseKind::named(meant.word()) else {
            return Ok(true);
        };
        let mention = listening::watch::find_mention(db, mention)
            .await?
            .ok_or(Failure::NotFound)?;
        let found = routing::suggest_owner(db, &mention.whole_text(), Some(kind)).await?;
        Ok(found.is_some())
    }
}

/// What the owner does: solves most; of the last days some wait for an answer, some are answered, and one comes back.
async fn work_on(
    platform: &Platform,
    owner: &Account,
    path: &str,
    meant: Meant,
    (number, is_recent): (usize, bool),
) -> Result<(), Failure> {
    platform.clock.advance(worked_minutes(meant, number) * MINUTE_MICROS);
    let hand = Hand::of(platform, owner).await?;
    let key = |verb: &str| format!("{verb}-{number}");
    match number % 5 {
        // What came in long ago is dealt with; a few of the last days are still under way.
        _ if !is_recent => {}
        3 => {
            let words = "Ik vraag het na bij een collega en laat het morgen weten.";
            return hand
                .send(&format!("{path}/note"), &[("text", words), ("key", &key("note"))])
                .await;
        }
        // The answer is known, and communication places it.
        0 => {
            let words = explanation(meant);
            let form = [("doing", "know"), ("explanation", words), ("key", &key("know"))];
            return hand.send(path, &form).await;
        }
        4 => return Ok(()),
        _ => {}
    }
    let today = platform
        .now()
        .day(&platform.organisation.facts().time_zone())
        .to_string();
    let (outcome, result) = ending(meant);
    let early = if meant == Meant::Complaint && number % 3 != 1 {
        "yes"
    } else {
        ""
    };
    let solved = [
        ("outcome", outcome),
        ("result", result),
        ("early", early),
        ("noticed_on", &today),
        ("key", &key("solve")),
    ];
    hand.send(&format!("{path}/solve"), &solved).await?;
    if is_recent && number % 5 == 1 {
        platform.clock.advance(10 * MINUTE_MICROS);
        let words = "De schrijver laat weten dat het nog niet klaar is.";
        hand.send(&format!("{path}/reopen"), &[("reason", words), ("key", &key("reopen"))])
            .await?;
    }
    Ok(())
}

/// Minutes until somebody acts: what presses is done first, an idea may lie for a while.
fn worked_minutes(meant: Meant, number: usize) -> i64 {
    let usual = match meant {
        Meant::Press => 20,
        Meant::Complaint => 35,
        Meant::Question | Meant::Praise | Meant::NotForUs => 50,
        Meant::Lead => 70,
        Meant::Idea => 110,
    };
    usual + 17 * (number as i64 % 7)
}

/// What the owner explains to Communication.
fn explanation(meant: Meant) -> &'static str {
    match meant {
        Meant::Complaint => "Dit klopt. Morgen gaat er iemand kijken, en dan weten we wat er nodig is.",
        Meant::Press => "Het verhaal klopt. De cijfers staan in het jaarverslag; ik kan morgen bellen.",
        Meant::Idea => "Goed idee. We nemen het mee in het overleg van volgende week.",
        Meant::Lead => "Hier hebben we plek voor. Ik kan volgende week een afspraak maken.",
        Meant::Question | Meant::Praise | Meant::NotForUs => "Dit staat op onze site, onder Vergunningen en onderhoud.",
    }
}

/// What the writer is told.
fn answer(meant: Meant) -> &'static str {
    match meant {
        Meant::Complaint => {
            "Dank voor je bericht, en vervelend dat dit gebeurt. Er gaat een collega kijken. Daarna hoor je van ons hoe het \
             is opgelost."
        }
        Meant::Press => "Dank voor de vraag. Het klopt wat er staat; we bellen vandaag nog met de cijfers.",
        Meant::Idea => {
            "Wat een goed idee, dank je wel. We bespreken het volgende week en laten weten wat we ermee doen."
        }
        Meant::Lead => "Wat leuk dat je ons wilt vragen. We bellen je deze week om iets af te spreken.",
        Meant::Question | Meant::Praise | Meant::NotForUs => "Dank voor je bericht. Op onze site staat hoe het werkt.",
    }
}

/// How a case of this kind usually ends.
fn ending(meant: Meant) -> (&'static str, &'static str) {
    match meant {
        Meant::Complaint => (
            "repaired",
            "Zelfde dag gekeken en verholpen. De schrijver heeft antwoord en is tevreden.",
        ),
        Meant::Question | Meant::Praise | Meant::NotForUs => {
            ("answered", "Antwoord gegeven met een link naar de uitleg op onze site.")
        }
        Meant::Lead => (
            "appointment",
            "Gebeld. Er staat een afspraak in de agenda van volgende week.",
        ),
        Meant::Press => (
            "answered",
            "Het artikel klopt. We hebben de redactie bedankt en een foto gestuurd.",
        ),
        Meant::Idea => (
            "idea_adopted",
            "Besproken in het team. We gaan dit doen, te beginnen bij één gemaal.",
        ),
    }
}
