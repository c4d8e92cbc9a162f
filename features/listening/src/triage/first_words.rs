//! What the model knows before anybody decided anything: Dutch and English words that hint at a kind.
//!
//! Our own list, from how people write to organisations. A hint is strong (the word alone is enough) or weak (two agree).

use super::kind::Kind;

/// Enough to be suggested on its own in a post of twenty words.
const STRONG: f32 = 5.0;
/// Two of these make a suggestion.
const WEAK: f32 = 2.0;

const WORDS: &[(Kind, f32, &str)] = &[
    (
        Kind::Complaint,
        STRONG,
        "klacht, klachten, klagen, schandalig, waardeloos, belachelijk, onacceptabel, stinkt, stank, overlast, kapot, defect, storing, \
         schande, oplichters, wanbeleid, complaint, unacceptable, ridiculous, terrible, horrible, worst, awful, rude, disgusting, useless, \
         pathetic, appalling, disappointed, frustrating, frustrated, refund, broken, ruined, delayed, \
         poor service, bad service, customer service, niemand reageert, geen reactie, al weken, al dagen, slechte service, on hold",
    ),
    (
        Kind::Complaint,
        WEAK,
        "slecht, slechte, boos, vertraging, vertraagd, wachten, gewacht, wachttijd, uitval, uitgevallen, fout, verkeerd, vies, lawaai, \
         teleurgesteld, teleurstellend, jammer, alweer, weer, nog steeds, werkt niet, lukt niet, niet-goed, niet-opgelost, niet-bereikbaar, \
         probleem, problemen, schade, lek, vuil, rommel, gevaarlijk, te laat, te duur, wanneer eindelijk, waarom moet, :(, :/, 😡, 😠, 🤬, \
         bad, delay, late, waiting, waited, wait, hours, hold, lost, missing, stuck, problem, problems, issue, fail, failed, wrong, never, \
         worse, sucks, cancelled, missed, still, no one, niet-working, doesn't, won't, didn't, can't, why, not working, hung up, again, sick",
    ),
    (
        Kind::Question,
        STRONG,
        "weet iemand, kan iemand, hoe kan ik, waar kan ik, wanneer kan ik, mag ik, kunnen jullie, hebben jullie, klopt het, \
         how do i, how can i, can i, where can i, do you, does anyone, can you, is there, are there, what time, is it possible, vraagje",
    ),
    (
        Kind::Question,
        WEAK,
        "?, ??, vraag, vragen, weten, hoe, wat, waar, wanneer, waarom, welke, wie, hoeveel, question, how, what, where, when, which, who, \
         any, info, informatie, uitleg, wondering, dm",
    ),
    (
        Kind::Lead,
        STRONG,
        "offerte, bestellen, aanschaffen, overstappen, klant worden, lid worden, vacature, solliciteren, zoek een, op zoek naar, tips voor een, \
         aanbevelen, interesse in, quote, want to buy, going to buy, looking for, recommend a, recommendations, sign up, switch to, pre order, \
         thinking of buying, want one, take my money, gastles",
    ),
    (
        Kind::Lead,
        WEAK,
        "kopen, koop, prijs, prijzen, kosten, aanbieding, nodig, zoeken, wie kent, interesse, afspraak, demo, buy, buying, price, order, need, \
         want, interested, upgrade, purchase, get one, considering",
    ),
    (
        Kind::Press,
        STRONG,
        "persbericht, journalist, redactie, interview, woordvoerder, verslaggever, krant, vakblad, reportage, podcast, documentaire, nieuwsbericht, \
         press release, reporter, newspaper, editor, media request, spokesperson, breaking, omroep, weekblad, dagblad",
    ),
    (
        Kind::Press,
        WEAK,
        "artikel, nieuws, uitzending, column, onderzoek toont, meldt, bericht, zegt, volgens, pers, press, article, news, story, report, \
         reports, according, published, writes, http",
    ),
    (
        Kind::Idea,
        STRONG,
        "idee, ideeën, suggestie, voorstel, tip voor, waarom niet gewoon, kan daar geen, misschien kunnen jullie, zou mooi zijn, stel voor, \
         idea, suggestion, suggest, would be great if, you should, why don't you, how about, feature request, what if",
    ),
    (
        Kind::Idea,
        WEAK,
        "zouden, zou, misschien, beter als, handig, tip, verbeteren, voortaan, could, should, maybe, would be, wish, improve, instead, hopefully",
    ),
    (
        Kind::Praise,
        STRONG,
        "bedankt, dankjewel, dank je, dank jullie, dank u, complimenten, compliment, geweldig, fantastisch, top, super, chapeau, hulde, goed gedaan, \
         blij mee, keurig, thanks, thank, thank you, awesome, amazing, excellent, great job, love, fantastic, wonderful, best, kudos, perfect",
    ),
    (
        Kind::Praise,
        WEAK,
        "dank, goed, goede, mooi, mooie, fijn, fijne, blij, trots, leuk, prachtig, netjes, snel, vriendelijk, aardig, lekker, ♥, ❤, 😍, 👍, 👏, 😊, \
         :), :D, <3, !!, great, good, nice, happy, glad, appreciate, helpful, friendly, enjoyed, beautiful, impressed, cool",
    ),
    (
        Kind::NotForUs,
        WEAK,
        "rt, gewonnen, win, giveaway, horoscoop, crypto, follow, followers, retweet, lol, lmao, birthday, tonight, game, song, playing, watching",
    ),
];

/// Every first word with its kind and strength.
pub(super) fn all() -> impl Iterator<Item = (&'static str, Kind, f32)> {
    WORDS
        .iter()
        .flat_map(|(kind, strength, words)| words.split(',').map(move |words| (words.trim(), *kind, *strength)))
}
