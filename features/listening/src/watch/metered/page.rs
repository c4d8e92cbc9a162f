//! The page of a source that counts: what it hears, what it costs, what this month has used; and the one button that lets it begin.

use askama::Template;
use axum::Form;
use axum::extract::Path;
use axum::http::StatusCode;
use platform::clock::Moment;
use platform::failure::{Answer, Failure};
use platform::ids::PublicId;
use platform::page::{self, Errors, Frame};
use platform::secrets::Sealer;
use platform::session::Visit;
use platform::store::Change;
use platform::texts::Language;
use serde::Deserialize;

use super::add::{SECRET_LENGTH, hears, read_secret, read_sum};
use super::month::{month_of, next_begins};
use super::network::Network;
use super::price::{Price, field_euros, write_euros};
use super::read::seal_place;
use crate::watch::sources::standing::trouble;
use crate::watch::store::change::{Note, note};
use crate::watch::store::kinds::SourceState;
use crate::watch::store::meter::{self, Meter, Used};
use crate::watch::store::row::source::Model;
use crate::watch::store::source;
use crate::{Texts, texts};

/// What somebody typed to change what it may cost.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Sum {
    pub(super) price: String,
    pub(super) budget: String,
    secret: String,
}

/// The sum that stood on the page when somebody said yes.
#[derive(Debug, Deserialize)]
pub(crate) struct Seen {
    price: i64,
    budget: i64,
}

/// The page. It has no place for the token.
#[derive(Template)]
#[template(path = "watch/metered/page.html")]
pub(crate) struct MeterPage {
    pub(super) frame: Frame,
    pub(super) t: &'static Texts,
    pub(super) language: Language,
    pub(super) network: Network,
    pub(super) is_on: bool,
    pub(super) is_paused: bool,
    pub(super) public_id: String,
    pub(super) title: String,
    pub(super) price: Price,
    pub(super) used: Used,
    pub(super) is_confirmed: bool,
    pub(super) trouble: String,
    pub(super) last_at: Option<Moment>,
    pub(super) next_at: Moment,
    /// When the next month begins.
    pub(super) turns_at: Moment,
    pub(super) sum: Sum,
    pub(super) errors: Errors,
}

impl MeterPage {
    const SECRET_LIMIT: usize = SECRET_LENGTH;

    fn hears(&self) -> String {
        hears(self.t, self.network)
    }

    fn euros(&self, amount: i64) -> String {
        write_euros(self.language, amount)
    }

    /// What the budget buys, in one sentence.
    fn buys(&self) -> String {
        let most = self.frame.number(self.price.most());
        match self.network.costs_money() {
            true => self
                .t
                .metered_buys_posts(self.euros(self.price.budget), self.euros(self.price.each), most),
            false => self.t.metered_buys_questions(most),
        }
    }

    /// What this month has used, in one sentence.
    fn spent(&self) -> String {
        let pieces = self.frame.number(self.used.pieces);
        match self.network.costs_money() {
            true => self
                .t
                .metered_spent_posts(pieces, self.euros(self.used.used), self.euros(self.price.budget)),
            false => self
                .t
                .metered_spent_questions(pieces, self.frame.number(self.price.budget)),
        }
    }

    fn percent(&self) -> i64 {
        (self.used.used.saturating_mul(100) / self.price.budget.max(1)).clamp(0, 100)
    }
}

async fn find(visit: &Visit, id: &str) -> Result<(Model, Meter, Network), Failure> {
    let (db, id) = (
        visit.platform.store.reader(),
        PublicId::parse(id).ok_or(Failure::NotFound)?,
    );
    let row = source::find_public(db, &id).await?;
    let row = row
        .filter(|row| row.state != SourceState::Removed)
        .ok_or(Failure::NotFound)?;
    let meter = meter::find(db, row.id).await?.ok_or(Failure::NotFound)?;
    let network = Network::of(&meter.network).ok_or(Failure::NotFound)?;
    Ok((row, meter, network))
}

async fn build(visit: &Visit, id: &str, typed: Option<(Sum, Errors)>) -> Result<MeterPage, Failure> {
    let (row, meter, network) = find(visit, id).await?;
    let (t, language, now) = (texts(visit.language), visit.language, visit.platform.now());
    let zone = visit.platform.organisation.facts().time_zone();
    let used = meter::used_in(visit.platform.store.reader(), row.id, &month_of(now, &zone)).await?;
    let price = meter.price();
    let kept = Sum {
        price: field_euros(language, price.each),
        budget: match network.costs_money() {
            true => field_euros(language, price.budget),
            false => price.budget.to_string(),
        },
        secret: String::new(),
    };
    let (sum, errors) = typed.unwrap_or((kept, Errors::new()));
    Ok(MeterPage {
        frame: visit.frame(),
        t,
        language,
        is_on: network.is_on(&visit.platform.config),
        is_paused: row.state != SourceState::Active,
        network,
        public_id: row.public_id.to_string(),
        title: row.title,
        price,
        used,
        is_confirmed: meter.confirmed_at.is_some(),
        trouble: row.trouble.map(|key| trouble(t, &key)).unwrap_or_default(),
        last_at: row.last_success_at,
        next_at: row.next_fetch_at,
        turns_at: next_begins(now, &zone),
        sum,
        errors,
    })
}

/// GET /listen/sources/{id}/meter
pub(crate) async fn show(visit: Visit, Path(id): Path<String>) -> Answer {
    Ok(page::html(build(&visit, &id, None).await?))
}

/// POST /listen/sources/{id}/meter
pub(crate) async fn change(visit: Visit, Path(id): Path<String>, Form(sum): Form<Sum>) -> Answer {
    let (row, _, network) = find(&visit, &id).await?;
    let (t, me, mut errors) = (texts(visit.language), visit.viewer()?.id, Errors::new());
    let price = read_sum(t, network, &sum.price, &sum.budget, &mut errors);
    let secret = match sum.secret.trim() {
        "" => None,
        typed => {
            let read = read_secret(typed);
            if read.is_none() {
                errors.add("secret", t.channels_no_secret());
            }
            read
        }
    };
    let Some(price) = price.filter(|_| errors.is_empty()) else {
        let page = build(&visit, &id, Some((sum, errors))).await?;
        return Ok(page::html_with(StatusCode::UNPROCESSABLE_ENTITY, page));
    };
    let sealer = Sealer::of(&visit.platform.config)?;
    let sealed = secret
        .map(|secret| sealer.seal(&secret, &seal_place(row.id)))
        .transpose()?;
    let write = async |change: &Change| {
        meter::reprice(change, row.id, price, sealed.as_deref()).await?;
        let about = Note {
            what: "source_price",
            subject: &row.title,
            ..Note::default()
        };
        note(change, Some(me), about).await
    };
    visit.platform.store.change(write).await?;
    Ok(visit.go_and_say(&format!("/listen/sources/{id}/meter"), &t.metered_changed()))
}

/// POST /listen/sources/{id}/meter/confirm
pub(crate) async fn confirm(visit: Visit, Path(id): Path<String>, Form(seen): Form<Seen>) -> Answer {
    let (row, _, _) = find(&visit, &id).await?;
    let (t, me, page) = (
        texts(visit.language),
        visit.viewer()?.id,
        format!("/listen/sources/{id}/meter"),
    );
    let price = Price {
        each: seen.price,
        budget: seen.budget,
    };
    let write = async |change: &Change| {
        if !meter::confirm(change, row.id, price).await? {
            return Ok(false);
        }
        let mut now = source::find(&**change, row.id).await?.ok_or(Failure::NotFound)?;
        now.next_fetch_at = change.now();
        source::keep_state(change, &now).await?;
        let about = Note {
            what: "source_confirmed",
            subject: &row.title,
            ..Note::default()
        };
        note(change, Some(me), about).await?;
        Ok::<bool, Failure>(true)
    };
    match visit.platform.store.change(write).await? {
        true => Ok(visit.go_and_say(&page, &t.metered_confirmed())),
        false => Ok(visit.go_and_warn(&page, &t.metered_other_sum())),
    }
}
