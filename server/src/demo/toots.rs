//! A server of Mastodon of the demonstration, under `.example` that nobody can own: a few inhabitants use a hashtag there, and it
//! takes what the organisation answers. Other servers go through the real gate.

use std::sync::Arc;

use platform::clock::{Clock, HOUR_MICROS, Moment};
use platform::outside::{
    Answering, Door, OpenTimeline, Outside, PlacedAt, PostAsk, PostState, SignedIn, SpeakTrouble, Speaking, Speech,
    StreamTrouble, TagsAsk, TimelineAnswer, TimelineAsk, TimelinePage, TimelinePost, Timelines, Voices,
};

/// The server.
pub(super) const SERVER: &str = "https://toot.lagemade.example";

/// Where a message of the story stands, so that it can be answered there.
pub(super) fn address(number: usize) -> String {
    format!("{SERVER}/@inwoner{number}/{}", 115_400_000_000_000_000 + number)
}

/// What inhabitants say with the hashtag: so many hours before the last day of the story, and their words.
const SAID: [(i64, &str, &str); 5] = [
    (
        52,
        "mila",
        "Het gemaal bij de Molenweg stinkt weer. #lagemade, doen jullie hier iets aan?",
    ),
    (
        31,
        "daan",
        "Mooie wandeling over de nieuwe dijk vandaag, bedankt #lagemade.",
    ),
    (
        20,
        "sanne",
        "Weet iemand of #lagemade morgen ook de sloot achter de Kerkstraat maait?",
    ),
    (
        6,
        "omar",
        "Al drie nachten overlast van het gemaal, het bromt tot in de slaapkamer. #lagemade",
    ),
    (
        1,
        "joke",
        "Leuke uitleg op school vandaag over water, de kinderen praten nergens anders over. #lagemade",
    ),
];

/// Puts the server of the story before the real ones.
pub(super) fn before(outside: Outside, clock: Clock, today: Moment) -> Outside {
    Outside {
        mastodon: Arc::new(Told {
            real: outside.mastodon,
            clock,
            today,
        }),
        voices: Voices {
            mastodon: Arc::new(Voice(outside.voices.mastodon)),
            bluesky: outside.voices.bluesky,
        },
        ..outside
    }
}

/// The hashtag of the story before the real thing.
struct Told {
    real: Arc<dyn Timelines>,
    clock: Clock,
    today: Moment,
}

/// The account of the story before the real thing.
struct Voice(Arc<dyn Speaking>);

impl Told {
    /// What was said by now, after the post that was read last.
    fn page(&self, ask: &TimelineAsk) -> TimelinePage {
        let after: i64 = ask.newer_than.as_ref().and_then(|id| id.parse().ok()).unwrap_or(0);
        let said = SAID.iter().filter_map(|(hours, name, text)| {
            let at = self.today.plus(-hours * HOUR_MICROS);
            let number = (at.0 / 1_000) << 16;
            let is_meant = at <= self.clock.now() && number > after && ask.older_than.is_none();
            is_meant.then(|| TimelinePost {
                id: number.to_string(),
                uri: format!("{SERVER}/users/{name}/statuses/{number}"),
                url: format!("{SERVER}/@{name}/{number}"),
                text: (*text).to_owned(),
                language: Some("nl".into()),
                said_micros: Some(at.0),
                edited_micros: None,
            })
        });
        let posts: Vec<TimelinePost> = said.collect();
        TimelinePage {
            newest: posts.last().map(|post| post.id.clone()),
            oldest: posts.first().map(|post| post.id.clone()),
            posts,
        }
    }
}

impl Timelines for Told {
    fn open<'a>(&'a self, ask: &'a TagsAsk) -> Answering<'a, Result<Box<dyn OpenTimeline>, StreamTrouble>> {
        match ask.server == SERVER {
            true => Box::pin(async { Err(StreamTrouble::Busy) }),
            false => self.real.open(ask),
        }
    }

    fn read<'a>(&'a self, ask: &'a TimelineAsk) -> Answering<'a, TimelineAnswer> {
        if ask.server != SERVER {
            return self.real.read(ask);
        }
        let answer = TimelineAnswer {
            page: Ok(self.page(ask)),
            rest_seconds: None,
        };
        Box::pin(async move { answer })
    }

    fn look<'a>(&'a self, ask: &'a PostAsk) -> Answering<'a, PostState> {
        match ask.server == SERVER {
            true => Box::pin(async { PostState::Unknown(None) }),
            false => self.real.look(ask),
        }
    }
}

impl Speaking for Voice {
    fn sign_in<'a>(&'a self, door: &'a Door) -> Answering<'a, Result<SignedIn, SpeakTrouble>> {
        if door.server != SERVER {
            return self.0.sign_in(door);
        }
        let ours = SignedIn {
            name: "@lagemade@toot.lagemade.example".into(),
            network_id: "1".into(),
            characters_most: 500,
            link_characters: Some(23),
        };
        Box::pin(async move { Ok(ours) })
    }

    fn place<'a>(&'a self, speech: &'a Speech) -> Answering<'a, Result<PlacedAt, SpeakTrouble>> {
        if speech.door.server != SERVER {
            return self.0.place(speech);
        }
        let number = speech.begun_micros;
        let placed = PlacedAt {
            uri: format!("{SERVER}/users/lagemade/statuses/{number}"),
            url: format!("{SERVER}/@lagemade/{number}"),
        };
        Box::pin(async move { Ok(placed) })
    }
}
