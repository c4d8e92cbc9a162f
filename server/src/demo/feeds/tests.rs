//! Every recorded feed is one that the real reader reads.

use platform::clock::{Clock, DAY_MICROS, MINUTE_MICROS};
use platform::outside::{FeedAnswer, FeedAsk};

use super::*;
use crate::demo::STORY_DAYS;

/// Tuesday 17 November 2026, 10:00 in Amsterdam.
const END: Moment = Moment(1_794_906_000_000_000);

/// Real feeds that must not be asked.
struct Nowhere;

impl Feeds for Nowhere {
    fn fetch<'a>(&'a self, _: &'a FeedAsk) -> Answering<'a, FeedAnswer> {
        Box::pin(async { FeedAnswer::Gone })
    }

    fn read_list(&self, _: &[u8]) -> Result<OutlineList, OutlineRefusal> {
        Ok(OutlineList::default())
    }
}

fn recorded(clock: &Clock) -> RecordedFeeds {
    RecordedFeeds {
        clock: clock.clone(),
        today: Moment(END.0 - END.0.rem_euclid(DAY_MICROS)),
        real: Arc::new(Nowhere),
    }
}

async fn ask(feeds: &RecordedFeeds, url: &str, etag: Option<String>) -> FeedAnswer {
    let ask = FeedAsk {
        url: url.to_owned(),
        etag,
        last_modified: None,
    };
    feeds.fetch(&ask).await
}

#[tokio::test]
async fn what_was_said_by_then_is_read_whole_and_within_the_story() {
    let clock = Clock::stopped_at(END.plus(-STORY_DAYS * DAY_MICROS));
    let feeds = recorded(&clock);
    for channel in channels() {
        let answer = ask(&feeds, channel.url, None).await;
        assert!(
            matches!(answer, FeedAnswer::Fetched { feed, .. } if feed.items.is_empty()),
            "{}",
            channel.title
        );
    }
    clock.advance((STORY_DAYS - 4) * DAY_MICROS);
    for channel in channels() {
        let FeedAnswer::Fetched { feed, etag, .. } = ask(&feeds, channel.url, None).await else {
            panic!("{} is not read", channel.title);
        };
        assert_eq!(
            (feed.title.as_str(), feed.language.as_deref()),
            (channel.title, Some("nl"))
        );
        let said = channel.said_by(feeds.today, clock.now());
        let dated: Vec<_> = feed.items.iter().map(|item| item.published_micros).collect();
        assert_eq!(dated, said.iter().map(|(moment, _)| Some(moment.0)).collect::<Vec<_>>());
        for ((moment, item), read) in said.iter().zip(&feed.items) {
            assert!(END.since(*moment) < STORY_DAYS * DAY_MICROS && END.since(*moment) > 0);
            assert_eq!((read.title.as_str(), read.text.as_str()), (item.title, item.text));
            assert_eq!(meant_at(read.url.as_deref().unwrap()), item.meant);
        }
        assert!(matches!(
            ask(&feeds, channel.url, etag).await,
            FeedAnswer::NotModified { .. }
        ));
    }
}

#[tokio::test]
async fn two_of_them_stop_and_others_go_to_the_real_reader() {
    let clock = Clock::stopped_at(END.plus(MINUTE_MICROS));
    let feeds = recorded(&clock);
    assert_eq!(ask(&feeds, voices::VOORN.url, None).await, FeedAnswer::Gone);
    assert!(matches!(
        ask(&feeds, voices::OOSTERWEER.url, None).await,
        FeedAnswer::Failed { .. }
    ));
    let unknown = ask(&feeds, "https://nobody.example/feed", None).await;
    assert_eq!(
        unknown,
        failed(FeedTrouble::Unreachable),
        "nobody under .example is looked for"
    );
    assert_eq!(ask(&feeds, "https://real.test/feed", None).await, FeedAnswer::Gone);
}
