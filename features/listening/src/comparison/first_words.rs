//! What is known about a message before anybody corrected one: Dutch and English words that ask, or that talk.
//!
//! Our own list. What neither asks nor talks tells something, so telling needs no words.

use super::store::kinds::MessageKind;

const STRONG: f32 = 5.0;
const WEAK: f32 = 2.0;

const WORDS: &[(MessageKind, f32, &str)] = &[
    (
        MessageKind::Action,
        STRONG,
        "meld je, meld u, schrijf je, schrijf u, doe mee, kom naar, kom langs, vraag aan, bestel, stem op, download, solliciteer, \
         geef je op, word lid, teken de, vul in, luister naar, kijk mee, bekijk, lees meer, lees verder, klik, \
         sign up, register, join us, apply, subscribe, donate, vote for, don't miss, learn more, read more, watch, tune in, \
         check out, save the date, book your, follow us, click, rsvp",
    ),
    (
        MessageKind::Action,
        WEAK,
        "deadline, nog tot, plekken, gratis, nu, kans, uitnodiging, vacature, workshop, webinar, win, deel, volg, \
         today, now, free, live, deadline, tickets, here's how, see how, find out, discover, share, help us",
    ),
    (
        MessageKind::Dialogue,
        STRONG,
        "wat vind jij, wat vinden jullie, hoe doe jij, vertel, laat weten, laat het weten, reageer, stuur ons, stuur een dm, \
         bedankt voor je, wat vervelend, wat jammer, excuses, we helpen je, \
         what do you think, tell us, let us know, thank you for, sorry to hear, we're sorry, dm us, please dm, can you send, \
         happy to help, hi there",
    ),
    (
        MessageKind::Dialogue,
        WEAK,
        "hoi, dag, goedemorgen, bedankt, dankjewel, graag gedaan, klopt, jullie, jouw, ?, \
         hi, hello, hey, thanks, sorry, yes, your, you, welcome, agree, great question",
    ),
];

/// Every first word with its kind and strength.
pub(super) fn all() -> impl Iterator<Item = (&'static str, MessageKind, f32)> {
    WORDS
        .iter()
        .flat_map(|(kind, strength, words)| words.split(',').map(move |words| (words.trim(), *kind, *strength)))
}
