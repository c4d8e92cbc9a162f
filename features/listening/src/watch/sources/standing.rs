//! Says honestly how it stands with a source: a broken one must not look like a quiet one (L5, L7, L11).

use platform::clock::{DAY_MICROS, MINUTE_MICROS, Moment};

use crate::Texts;
use crate::watch::metered::price::BUDGET_USED;
use crate::watch::store::kinds::{SourceKind, SourceState};
use crate::watch::store::row::source::Model;

/// A stream of a network from which nothing came for so long is not heard.
const STREAM_QUIET_MICROS: i64 = 10 * MINUTE_MICROS;

/// How a source is doing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Standing {
    /// Read, and saying something now and then.
    Well,
    /// Never read yet.
    New,
    /// Read, but silent for so many days, longer than somebody expects.
    Silent(i64),
    /// Not read since then.
    Broken(Moment),
    /// Stopped by somebody.
    Paused,
    /// Gone for good, says the other side.
    Gone,
}

impl Standing {
    /// Whether it fails and is tried again.
    pub(crate) fn is_tried(&self) -> bool {
        matches!(self, Self::Broken(_))
    }

    /// Whether it is read when it is due.
    pub(crate) fn is_read(&self) -> bool {
        !matches!(self, Self::Paused | Self::Gone)
    }
}

/// How it stands at `now`.
pub(crate) fn standing(source: &Model, now: Moment) -> Standing {
    match source.state {
        SourceState::Gone => return Standing::Gone,
        SourceState::Paused | SourceState::Removed => return Standing::Paused,
        SourceState::Active => {}
    }
    if source.kind == SourceKind::Import {
        return Standing::Well;
    }
    if source.trouble.is_some() {
        return Standing::Broken(source.trouble_since.unwrap_or(now));
    }
    if source.last_success_at.is_none() {
        return Standing::New;
    }
    if let (Some(_), Some(last)) = (source.network, source.last_success_at) {
        // A whole network is never silent: when nothing was heard, nobody listened.
        return match now.since(last) > STREAM_QUIET_MICROS {
            true => Standing::Broken(last),
            false => Standing::Well,
        };
    }
    let quiet_days = now.since(source.last_item_at.unwrap_or(source.made_at)) / DAY_MICROS;
    if quiet_days > source.expected_days {
        Standing::Silent(quiet_days)
    } else {
        Standing::Well
    }
}

/// The trouble in words; the keys are those of [`platform::outside::FeedTrouble::key`] and of
/// [`platform::outside::StreamTrouble::key`].
pub(crate) fn trouble(t: &Texts, key: &str) -> String {
    match key {
        "bad_address" => t.watch_trouble_bad_address(),
        "too_slow" => t.watch_trouble_too_slow(),
        "too_large" => t.watch_trouble_too_large(),
        "too_many_redirects" => t.watch_trouble_redirects(),
        "denied" => t.watch_trouble_denied(),
        "not_found" => t.watch_trouble_not_found(),
        "busy" => t.watch_trouble_busy(),
        "server_trouble" => t.watch_trouble_server(),
        "odd_status" => t.watch_trouble_odd(),
        "not_a_feed" => t.watch_trouble_not_a_feed(),
        "unreadable" => t.watch_trouble_unreadable(),
        "gone" => t.watch_trouble_gone(),
        "not_a_stream" => t.watch_trouble_not_a_stream(),
        "ended" => t.watch_trouble_ended(),
        "silent" => t.watch_trouble_silent(),
        BUDGET_USED => t.metered_budget_used(),
        _ => t.watch_trouble_unreachable(),
    }
}

#[cfg(test)]
mod tests {
    use platform::clock::Moment;
    use platform::ids::PublicId;
    use platform::texts::Language;

    use super::*;

    const NOW: Moment = Moment(1_794_906_000_000_000);

    fn feed() -> Model {
        Model {
            id: 1,
            public_id: PublicId::random(),
            kind: SourceKind::Feed,
            title: "Dijknieuws".into(),
            url: None,
            host: String::new(),
            state: SourceState::Active,
            purpose: String::new(),
            retention_days: 90,
            expected_days: 14,
            made_by: None,
            made_at: NOW.plus(-30 * DAY_MICROS),
            etag: None,
            last_modified: None,
            next_fetch_at: NOW,
            failures: 0,
            trouble: None,
            trouble_since: None,
            last_success_at: Some(NOW),
            read_at: None,
            last_item_at: Some(NOW),
            told_at: None,
            network: None,
            way: crate::watch::store::kinds::Way::Feed,
            whole_because: None,
        }
    }

    #[test]
    fn broken_silent_and_well_are_told_apart() {
        assert_eq!(standing(&feed(), NOW), Standing::Well);
        let quiet = Model {
            last_item_at: Some(NOW.plus(-15 * DAY_MICROS)),
            ..feed()
        };
        assert_eq!(standing(&quiet, NOW), Standing::Silent(15));
        assert_eq!(
            standing(
                &Model {
                    last_item_at: None,
                    ..feed()
                },
                NOW
            ),
            Standing::Silent(30)
        );
        assert_eq!(
            standing(
                &Model {
                    last_success_at: None,
                    ..feed()
                },
                NOW
            ),
            Standing::New
        );
        let since = Some(NOW.plus(-DAY_MICROS));
        let broken = Model {
            trouble: Some("not_found".into()),
            trouble_since: since,
            ..quiet
        };
        assert_eq!(standing(&broken, NOW), Standing::Broken(NOW.plus(-DAY_MICROS)));
        assert_eq!(
            standing(
                &Model {
                    state: SourceState::Gone,
                    ..broken
                },
                NOW
            ),
            Standing::Gone
        );
    }

    #[test]
    fn a_network_is_heard_or_broken_and_never_silent_for_days() {
        use crate::watch::store::kinds::Network;
        let heard = |ago: i64| Model {
            network: Some(Network::Bluesky),
            last_success_at: Some(NOW.plus(-ago)),
            last_item_at: None,
            ..feed()
        };
        assert_eq!(standing(&heard(MINUTE_MICROS), NOW), Standing::Well);
        let since = NOW.plus(-11 * MINUTE_MICROS);
        assert_eq!(standing(&heard(11 * MINUTE_MICROS), NOW), Standing::Broken(since));
    }

    #[test]
    fn every_trouble_has_its_own_words() {
        use platform::outside::{FeedTrouble as It, StreamTrouble};
        let all = [
            It::BadAddress,
            It::Unreachable,
            It::TooSlow,
            It::TooLarge,
            It::TooManyRedirects,
            It::Denied,
            It::NotFound,
            It::Busy,
            It::ServerTrouble,
            It::OddStatus,
            It::NotAFeed,
            It::Unreadable,
        ];
        for language in Language::ALL {
            let streams = [StreamTrouble::NotAStream, StreamTrouble::Ended, StreamTrouble::Silent];
            let keys = all.iter().map(|it| it.key()).chain(streams.iter().map(|it| it.key()));
            let mut said: Vec<String> = keys.map(|key| trouble(crate::texts(language), key)).collect();
            said.sort();
            said.dedup();
            assert_eq!(said.len(), all.len() + streams.len());
        }
    }
}
