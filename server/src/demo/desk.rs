//! Marijke decides what mentions are, and whoever gets the case acts on it.

use listening::routing;
use platform::clock::MINUTE_MICROS;
use platform::failure::Failure;
use platform::feature::Platform;
use platform::ids::short;
use platform::session::Account;

use super::cast::Cast;
use super::hand::Hand;
use super::heard::Meant;

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
        platform.clock.advance(20 * MINUTE_MICROS);
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
        work_on(platform, &owner, &path, meant, (number, is_recent)).await?;
        if is_recent && number.is_multiple_of(5) && owner.id != self.cast.marijke.id {
            self.write_answer(&owner, &path, number).await?;
        }
        Ok(())
    }

    /// Marijke writes the answer with what the owner explained, and asks the owner to look along.
    async fn write_answer(&self, owner: &Account, path: &str, number: usize) -> Result<(), Failure> {
        self.platform.clock.advance(15 * MINUTE_MICROS);
        let words = "Dank voor je bericht, en vervelend dat dit gebeurt. Morgenochtend gaat er een collega langs. \
                     Daarna hoor je van ons hoe het is opgelost.";
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
    platform.clock.advance(90 * MINUTE_MICROS);
    let hand = Hand::of(platform, owner).await?;
    let key = |verb: &str| format!("{verb}-{number}");
    match number % 5 {
        // What came in long ago is dealt with; a few of the last days are still under way.
        _ if !is_recent => {}
        3 => {
            let words = "Ik zoek dit uit bij de buitendienst en laat het morgen weten.";
            return hand
                .send(&format!("{path}/note"), &[("text", words), ("key", &key("note"))])
                .await;
        }
        // The answer is known, and communication places it.
        0 => {
            let words = "Dit klopt. Morgen gaat er iemand langs, en daarna is het over.";
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
        let words = "De schrijver meldt dat het weer gebeurt.";
        hand.send(&format!("{path}/reopen"), &[("reason", words), ("key", &key("reopen"))])
            .await?;
    }
    Ok(())
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
