//! A believable organisation that nobody works for: filled with the verbs of the rooms, on a clock that runs through the
//! two weeks before today.

mod asked;
mod beside;
mod brought;
mod cast;
mod crowd;
mod desk;
mod dice;
mod feeds;
mod ground;
mod hand;
mod heard;
mod idea_box;
mod listen;
mod loops;
mod meet;
mod names;
mod pages;
mod painting;
mod readers;
mod rules;
mod service;
mod staff;
mod story;
mod talk;
mod toots;
mod votes;

use platform::clock::{Clock, DAY_MICROS, Moment};
use platform::config::{Config, Organisation, OrganisationFacts};
use platform::feature::{House, Platform};
use platform::page::Assets;
use platform::store::Store;
use tokio_util::sync::CancellationToken;

use crate::boot::DataFolder;
pub use cast::{PASSWORD, sign_ins};
pub(crate) use feeds::RecordedFeeds;

/// Days that the story takes.
const STORY_DAYS: i64 = 14;

/// How large the organisation is.
#[derive(Clone, Copy, Debug, Default)]
pub struct Size {
    /// The same seed gives the same organisation.
    pub seed: u64,
    /// Colleagues.
    pub people: usize,
    /// Mentions.
    pub mentions: usize,
    /// Spaces beyond those of the story.
    pub spaces: usize,
    /// Posts in them.
    pub posts: usize,
    /// Comments under those.
    pub comments: usize,
    /// One-press words of those.
    pub reactions: usize,
}

/// Fills an empty store; one that holds this demonstration already stays as it is. The clock of the story stands still but
/// where the story moves it, and ends at now.
///
/// # Errors
/// What went wrong, in words; also when the store holds anything else.
pub async fn fill(config: Config, size: &Size) -> Result<(), String> {
    let _folder = DataFolder::open(&config.data).map_err(|trouble| trouble.to_string())?;
    let begun = ground::clear_what_broke_off(&config)?;
    let now = Clock::system().now();
    let clock = Clock::stopped_at(Moment(now.0 - STORY_DAYS * DAY_MICROS));
    let store = Store::open(&config.engine(), clock.clone())
        .await
        .map_err(|trouble| trouble.to_string())?;
    crate::boot::bring_up_to_date(&store, &config)
        .await
        .map_err(|trouble| trouble.to_string())?;
    if !ground::is_empty(&store, &config, size).await? {
        store.close().await;
        return Ok(());
    }
    begun.begin()?;
    // What breaks off is thrown away, so the disk has to hold it only once it is whole.
    store.hurry().await.map_err(|trouble| trouble.to_string())?;
    let outside = RecordedFeeds::before(crate::boot::quiet_outside(&config)?, clock.clone(), now);
    let platform = Platform::new(House {
        store,
        clock,
        config,
        organisation: Organisation::default(),
        outside,
        assets: Assets::default(),
        closing: CancellationToken::new(),
        features: crate::features::all(),
    });
    let told = tell(&platform, size, now).await;
    let durable = platform.store.make_durable().await;
    platform.store.clone().close().await;
    let told = told.map_err(|failure| match failure {
        platform::failure::Failure::Refused(refusal) => refusal.text(platform::texts::Language::En),
        other => other.to_string(),
    });
    told?;
    durable.map_err(|trouble| trouble.to_string())?;
    begun.end()
}

async fn tell(platform: &Platform, size: &Size, now: Moment) -> Result<(), platform::failure::Failure> {
    let facts = OrganisationFacts {
        name: ground::NAME.into(),
        is_set_up: true,
        ..OrganisationFacts::default()
    };
    platform
        .store
        .change(async |change| Organisation::keep(change, &facts).await)
        .await?;
    platform.organisation.read(&platform.store).await?;
    let cast = cast::enter(platform, size).await?;
    story::play(platform, size, &cast, now).await?;
    crowd::talk(platform, size, &cast, now).await
}
