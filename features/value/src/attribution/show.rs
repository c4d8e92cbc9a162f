//! What the six models say of one table, side by side.

use askama::Template;
use axum::extract::{Path, Query};
use platform::failure::{Answer, Failure};
use platform::ids::PublicId;
use platform::page::{self, Frame, Samples};
use platform::session::Visit;
use platform::store::Change;
use platform::texts::Language;
use serde::Deserialize;

use super::model::Model;
use super::store::{self, ShareRow, TableRow};
use crate::updates::EDITORS;
use crate::{Texts, texts};

/// What is shared: results, or what they were worth.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    of: String,
}

/// A channel and what each model gives it, in the order of [`Model::ALL`].
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Line {
    pub(super) channel: String,
    pub(super) shares: Vec<f64>,
    pub(super) effect: Option<f64>,
}

#[derive(Template)]
#[template(path = "attribution/show.html")]
pub(crate) struct ShowPage {
    frame: Frame,
    t: &'static Texts,
    path: String,
    name: String,
    results: i64,
    nothing: i64,
    ways: i64,
    worth: f64,
    of_worth: bool,
    chance: f64,
    lines: Vec<Line>,
    may_remove: bool,
}

impl ShowPage {
    /// Name and assumption of each model.
    fn models(&self) -> Vec<(String, String)> {
        Model::ALL
            .iter()
            .map(|model| (model.name(self.t), model.assumption(self.t)))
            .collect()
    }

    fn share(&self, share: &f64) -> String {
        self.frame.decimal(*share, 1)
    }

    fn percent(&self, part: &f64) -> String {
        format!("{}%", self.frame.decimal(part * 100.0, 1))
    }

    /// What each column adds up to.
    fn total(&self) -> String {
        let sum = if self.of_worth { self.worth } else { self.results as f64 };
        self.frame.decimal(sum, 1)
    }
}

/// GET /value/attribution/{id}
pub(super) async fn show(visit: Visit, Path(id): Path<String>, Query(asked): Query<Asked>) -> Answer {
    let row = find(&visit, &id).await?;
    let shares = store::list_shares(visit.platform.store.reader(), row.id).await?;
    let of_worth = asked.of == "worth" && row.worth > 0.0;
    Ok(page::html(ShowPage {
        frame: visit.frame(),
        t: texts(visit.language),
        path: format!("/value/attribution/{}", row.public_id),
        results: row.results as i64,
        nothing: row.in_vain as i64,
        ways: row.ways,
        worth: row.worth,
        of_worth,
        chance: row.chance.unwrap_or(0.0),
        lines: lines(shares, of_worth),
        may_remove: visit.has_any(EDITORS),
        name: row.name,
    }))
}

/// The rows of the table, the channel with the largest removal effect first.
pub(super) fn lines(shares: Vec<ShareRow>, of_worth: bool) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    let mut last = None;
    for share in shares {
        if last != Some(share.place) {
            last = Some(share.place);
            lines.push(Line {
                channel: share.channel.clone(),
                shares: vec![0.0; Model::ALL.len()],
                effect: None,
            });
        }
        let column = Model::ALL.iter().position(|model| model.word() == share.model);
        if let (Some(line), Some(column)) = (lines.last_mut(), column) {
            line.shares[column] = if of_worth { share.worth } else { share.results };
            line.effect = line.effect.or(share.effect);
        }
    }
    lines.sort_by(|a, b| b.effect.unwrap_or(0.0).total_cmp(&a.effect.unwrap_or(0.0)));
    lines
}

/// POST /value/attribution/{id}/remove
pub(super) async fn remove(visit: Visit, Path(id): Path<String>) -> Answer {
    let row = find(&visit, &id).await?;
    let remove = async |change: &Change| store::remove(change, row.id).await;
    visit.platform.store.change(remove).await?;
    Ok(visit.go_and_say(
        "/value/attribution",
        &texts(visit.language).attribution_said_removed(row.name),
    ))
}

/// The table of this address.
pub(super) async fn find(visit: &Visit, id: &str) -> Result<TableRow, Failure> {
    let id = PublicId::parse(id).ok_or(Failure::NotFound)?;
    let found = store::find(visit.platform.store.reader(), &id).await?;
    found.ok_or(Failure::NotFound)
}

impl Samples for ShowPage {
    fn samples(language: Language) -> Vec<Self> {
        let line = |channel: &str, share: f64| Line {
            channel: channel.to_owned(),
            shares: vec![share; Model::ALL.len()],
            effect: Some(share / 500.0),
        };
        let page = |of_worth: bool, may_remove: bool| Self {
            frame: Frame::sample(language),
            t: texts(language),
            path: "/value/attribution/x".to_owned(),
            name: "Rondleidingen voorjaar".to_owned(),
            results: 412,
            nothing: 1894,
            ways: 96,
            worth: if of_worth { 18_540.5 } else { 0.0 },
            of_worth,
            chance: 0.178,
            lines: vec![
                line("LinkedIn van een collega", 212.4),
                line("Nieuwsbrief van de veiligheidsregio", 150.25),
                line("Website", 49.35),
            ],
            may_remove,
        };
        vec![page(false, true), page(true, false)]
    }
}
