//! Setting up a network that counts: what it hears, needs and costs stands there before anything is typed, and nothing is read before
//! somebody confirms the sum on its own page.

use askama::Template;
use axum::Form;
use axum::extract::Query;
use axum::http::StatusCode;
use platform::clock::Moment;
use platform::failure::{Answer, Failure};
use platform::ids::PublicId;
use platform::page::{self, Errors, Frame};
use platform::secrets::{Sealer, Secret};
use platform::session::Visit;
use platform::store::Change;
use serde::Deserialize;

use super::network::Network;
use super::price::{Price, read_budget, read_price, read_questions};
use super::read::seal_place;
use crate::watch::colleagues::{named, names};
use crate::watch::limits::{SOURCE_TITLE_MAX_CHARS, cut};
use crate::watch::sources::add::refuse_more;
use crate::watch::store::change::{Note, note};
use crate::watch::store::meter::{self, NewMeter};
use crate::watch::store::source::{self, NewSource};
use crate::{Texts, texts};

/// Characters that X searches for.
pub(super) const WORDS_LENGTH: usize = 512;
/// Digits of the number of a page.
const NUMBER_LENGTH: usize = 20;
/// Characters of a token; those of LinkedIn may have a thousand.
pub(super) const SECRET_LENGTH: usize = 2_000;
/// Longest address of a source.
const ADDRESS_LENGTH: usize = 2_000;
/// The day on which the pages of the networks were read: 22 November 2026.
pub(super) const READ_ON: Moment = Moment(1_795_348_800_000_000);

/// Which network.
#[derive(Debug, Default, Deserialize)]
pub(crate) struct Which {
    #[serde(default)]
    network: String,
}

/// What somebody typed.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Wish {
    network: String,
    pub(super) about: String,
    secret: String,
    pub(super) price: String,
    pub(super) budget: String,
}

/// The page. It has no place for the token.
#[derive(Template)]
#[template(path = "watch/metered/add.html")]
pub(crate) struct AddPage {
    pub(super) frame: Frame,
    pub(super) t: &'static Texts,
    pub(super) network: Network,
    pub(super) is_on: bool,
    pub(super) wish: Wish,
    pub(super) errors: Errors,
}

impl AddPage {
    const SECRET_LIMIT: usize = SECRET_LENGTH;
    const READ_ON: Moment = READ_ON;

    fn about_limit(&self) -> usize {
        if self.network == Network::X {
            WORDS_LENGTH
        } else {
            NUMBER_LENGTH
        }
    }

    fn hears(&self) -> String {
        hears(self.t, self.network)
    }

    fn needs(&self) -> String {
        match self.network {
            Network::X => self.t.metered_x_needs(),
            Network::Facebook => self.t.metered_facebook_needs(),
            Network::LinkedIn => self.t.metered_linkedin_needs(),
        }
    }

    fn costs(&self) -> String {
        match self.network {
            Network::X => self.t.metered_x_costs(),
            Network::Facebook => self.t.metered_facebook_costs(),
            Network::LinkedIn => self.t.metered_linkedin_costs(),
        }
    }

    fn misses(&self) -> String {
        match self.network {
            Network::X => self.t.metered_x_misses(),
            Network::Facebook => self.t.metered_facebook_misses(),
            Network::LinkedIn => self.t.metered_linkedin_misses(),
        }
    }
}

/// What a network lets us hear.
pub(super) fn hears(t: &Texts, network: Network) -> String {
    match network {
        Network::X => t.metered_x_hears(),
        Network::Facebook => t.metered_facebook_hears(),
        Network::LinkedIn => t.metered_linkedin_hears(),
    }
}

/// GET /listen/sources/metered
pub(crate) async fn form(visit: Visit, Query(which): Query<Which>) -> Answer {
    let network = Network::of(&which.network).unwrap_or(Network::X);
    Ok(page::html(build(&visit, network, Wish::default(), Errors::new())))
}

fn build(visit: &Visit, network: Network, wish: Wish, errors: Errors) -> AddPage {
    AddPage {
        frame: visit.frame(),
        t: texts(visit.language),
        is_on: network.is_on(&visit.platform.config),
        network,
        wish,
        errors,
    }
}

/// POST /listen/sources/metered
pub(crate) async fn add(visit: Visit, Form(wish): Form<Wish>) -> Answer {
    let network = Network::of(&wish.network).ok_or(Failure::NotFound)?;
    if !network.is_on(&visit.platform.config) {
        return Err(Failure::NotFound);
    }
    match try_to_add(&visit, network, &wish).await? {
        Ok(id) => Ok(visit.go(&format!("/listen/sources/{id}/meter"))),
        Err(errors) => Ok(page::html_with(
            StatusCode::UNPROCESSABLE_ENTITY,
            build(&visit, network, wish, errors),
        )),
    }
}

/// A source as it was typed.
struct Typed {
    about: String,
    url: String,
    secret: Secret,
    price: Price,
}

async fn try_to_add(visit: &Visit, network: Network, wish: &Wish) -> Result<Result<PublicId, Errors>, Failure> {
    let (t, platform, mut errors) = (texts(visit.language), &visit.platform, Errors::new());
    let Some(typed) = read(t, network, wish, &mut errors) else {
        return Ok(Err(errors));
    };
    let Typed {
        about,
        url,
        secret,
        price,
    } = typed;
    if let Some(name) = named(&plain(&about), &names(&platform.store).await?) {
        errors.add("about", t.watch_wish_employee(name));
        return Ok(Err(errors));
    }
    if !source::url_is_free(platform.store.reader(), &url).await? {
        errors.add("about", t.watch_source_known());
        return Ok(Err(errors));
    }
    let (me, sealer) = (visit.viewer()?.id, Sealer::of(&platform.config)?);
    let title = match network {
        Network::X => cut(&format!("“{about}” · X"), SOURCE_TITLE_MAX_CHARS),
        other => format!("{} · {about}", other.name()),
    };
    let host = format!("{}.com", network.key());
    let write = async |change: &Change| {
        refuse_more(change).await?;
        let row = source::insert(change, NewSource::meter(&title, &url, &host, Some(me), change.now())).await?;
        let new = NewMeter {
            network: network.key(),
            about: &about,
            secret: &sealer.seal(&secret, &seal_place(row.id))?,
            price,
        };
        meter::begin(change, row.id, new).await?;
        let about = Note {
            what: "network_added",
            subject: &row.title,
            words: &url,
            ..Note::default()
        };
        note(change, Some(me), about).await?;
        Ok(row.public_id)
    };
    platform.store.change(write).await.map(Ok)
}

/// The bare words: what X searches with has signs between them, as in `from:joris_hettinga`.
fn plain(about: &str) -> String {
    about.replace(|it: char| !it.is_alphanumeric(), " ")
}

/// What was typed, or what is wrong with it.
fn read(t: &Texts, network: Network, wish: &Wish, errors: &mut Errors) -> Option<Typed> {
    let about = wish.about.split_whitespace().collect::<Vec<_>>().join(" ");
    let fits = match network {
        Network::X => (1..=WORDS_LENGTH).contains(&about.chars().count()) && !about.contains(char::is_control),
        _ => (1..=NUMBER_LENGTH).contains(&about.len()) && about.bytes().all(|it| it.is_ascii_digit()),
    };
    let url = network
        .address(&about)
        .filter(|url| fits && url.len() <= ADDRESS_LENGTH);
    if url.is_none() {
        let sentence = if network == Network::X {
            t.metered_no_words()
        } else {
            t.metered_no_number()
        };
        errors.add("about", sentence);
    }
    let secret = read_secret(&wish.secret);
    if secret.is_none() {
        errors.add("secret", t.channels_no_secret());
    }
    let price = read_sum(t, network, &wish.price, &wish.budget, errors);
    Some(Typed {
        about,
        url: url?,
        secret: secret?,
        price: price?,
    })
}

/// A token in what was typed.
pub(super) fn read_secret(typed: &str) -> Option<Secret> {
    let typed = typed.trim();
    let fits = !typed.is_empty() && typed.len() <= SECRET_LENGTH && typed.bytes().all(|it| it.is_ascii_graphic());
    fits.then(|| Secret::new(typed))
}

/// Price and budget in what was typed. A budget that does not hold one question is refused, because it would never be read.
pub(super) fn read_sum(t: &Texts, network: Network, price: &str, budget: &str, errors: &mut Errors) -> Option<Price> {
    let (each, budget) = match network.costs_money() {
        true => (read_price(price), read_budget(budget)),
        false => (Some(0), read_questions(budget)),
    };
    if each.is_none() {
        errors.add("price", t.metered_no_price());
    }
    if budget.is_none() {
        let sentence = if network.costs_money() {
            t.metered_no_budget()
        } else {
            t.metered_no_questions()
        };
        errors.add("budget", sentence);
    }
    let price = Price {
        each: each?,
        budget: budget?,
    };
    if price.most() < network.pieces().0 {
        errors.add("budget", t.metered_budget_too_small());
        return None;
    }
    Some(price)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_colleague_is_seen_through_the_signs_of_x() {
        let names = ["Joris Hettinga".to_owned()];
        for about in [
            "from:joris_hettinga",
            "@JorisHettinga",
            "gemaal (\"Hettinga Joris\")",
            "#joris-hettinga",
        ] {
            assert!(named(&plain(about), &names).is_some(), "{about}");
        }
        assert_eq!(named(&plain("gemaal -is:retweet"), &names), None);
    }
}
