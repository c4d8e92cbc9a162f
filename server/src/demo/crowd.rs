//! A large organisation that talks: spaces, posts, comments and one-press words beyond the story, for whoever measures.

use community::posts::{self, Kind, Poured, Reaction};
use community::spaces::{self, Found, Kind as SpaceKind, Posting};
use platform::clock::{DAY_MICROS, MINUTE_MICROS, Moment};
use platform::failure::Failure;
use platform::feature::Platform;
use platform::session::Account;
use platform::store::Change;

use super::Size;
use super::cast::Cast;
use super::dice::Dice;

/// Posts in one change.
const BATCH: usize = 250;
/// The posts go back so many days.
const DAYS: usize = 720;
/// The largest space: its announcements go to five thousand. Marijke and the first who solves manage it.
const LARGEST: (&str, usize) = ("Iedereen van Lagemade", 5000);
/// Members of the others, from and to.
const MEMBERS: std::ops::Range<usize> = 15..260;

const SUBJECTS: [&str; 40] = [
    "gemaal Zuidbroek",
    "de maaiboot",
    "het nieuwe formulier",
    "de open dag",
    "peilbeheer",
    "de dijkinspectie",
    "de koffieautomaat",
    "het rooster van volgende week",
    "de zuivering in Oosterweer",
    "blauwalg in de Vlierplas",
    "de stagiairs",
    "het bewonersavondje",
    "de drone",
    "veilig werken langs de weg",
    "de nieuwe huisstijl",
    "muskusratten",
    "de storingsdienst",
    "kwijtschelding",
    "het archief",
    "de verhuizing",
    "het fietsplan",
    "de gastles in groep 7",
    "de lekke duiker",
    "het kroos",
    "de meetboei",
    "het jaarverslag",
    "waterkwaliteit",
    "de otter",
    "de vergunning",
    "het stuwpeil",
    "de pers",
    "het interview",
    "de klachtenlijn",
    "de calamiteitenoefening",
    "het grondwater",
    "de rekening",
    "de digitale balie",
    "het laboratorium",
    "de vistrap",
    "de kantine",
];
const OPENINGS: [&str; 16] = [
    "Wie weet meer over",
    "Vandaag geleerd over",
    "Korte vraag over",
    "Een tip voor",
    "Goed nieuws over",
    "Twijfel over",
    "Foto’s gemaakt van",
    "Wat doen we met",
    "Even terugkijken op",
    "Hoe leggen we uit:",
    "Nieuwe cijfers over",
    "Hulp gezocht bij",
    "Afspraken over",
    "Wat bewoners zeggen over",
    "Verslag over",
    "Gedachten over",
];
const SENTENCES: [&str; 24] = [
    "Ik hoorde het van een bewoner en wist het antwoord niet.",
    "Bij ons in het team doen we dat al een jaar zo, en het scheelt **veel** tijd.",
    "De handleiding zegt iets anders dan wat we in het veld zien.",
    "Graag vóór vrijdag, dan kan het mee in het bericht.",
    "Vorige keer ging het mis omdat niemand de buren had gebeld.",
    "Er staat een lijst op de schijf, maar die is van 2019.",
    "Kan iemand die er vaker komt even meekijken?",
    "We hebben het drie keer gemeten en steeds hetzelfde gevonden.",
    "Mij lijkt dat we dit samen met de gemeente moeten doen.",
    "De leverancier belt morgen terug.",
    "Het weer zit mee, dus we beginnen een dag eerder.",
    "Dit staat ook in het draaiboek, bladzijde twaalf.",
    "Let op: de sleutel hangt nu aan de andere kant.",
    "Een collega uit Brabant heeft er een mooi filmpje van gemaakt.",
    "Wie het weet, mag het zeggen.",
    "Bedankt voor het meedenken, hier kan ik verder mee.",
    "Zo deden we het vorig jaar, en dat beviel goed.",
    "Dat klopt niet helemaal: de grens loopt langs de sloot.",
    "Ik neem het mee naar het overleg van dinsdag.",
    "Er zijn al vier meldingen van binnen.",
    "Ik zou eerst de beheerder bellen.",
    "Mooi gedaan, dit mag wel naar buiten.",
    "Let even op de veiligheid, het talud is glad.",
    "Het antwoord staat onderaan in de toelichting.",
];

/// A space that was made, with who is in it.
struct Place {
    id: i64,
    members: Vec<i64>,
}

/// Lets the crowd in; nothing when the size asks for nothing.
pub(super) async fn talk(platform: &Platform, size: &Size, cast: &Cast, now: Moment) -> Result<(), Failure> {
    if size.spaces == 0 {
        return Ok(());
    }
    let mut dice = Dice::new(size.seed ^ 0xC0FFEE);
    let everybody = Account::list_all(platform.store.reader()).await?;
    let everybody: Vec<i64> = everybody.into_iter().map(|account| account.id).collect();
    let places = places(platform, size, cast, &mut dice, &everybody).await?;
    let mut left = (size.posts, size.comments, size.reactions);
    while left.0 > 0 {
        let amount = left.0.min(BATCH);
        let poured: Vec<Poured> = (0..amount)
            .map(|number| {
                let posts_left = left.0 - number;
                // What is left is spread evenly, so that the totals come out to the piece.
                let comments = share(left.1, posts_left, &mut dice);
                let reactions = share(left.2, posts_left, &mut dice);
                let poured = post(&mut dice, &places, (comments, reactions), now);
                left.1 -= poured.comments.len();
                left.2 -= poured.reactions.len();
                poured
            })
            .collect();
        platform
            .store
            .change(async |change: &Change| posts::pour(change, &poured).await.map(|_| ()))
            .await?;
        left.0 -= amount;
    }
    Ok(())
}

/// Some of what is left for so many posts: nothing for many, more for some; the last takes the rest.
fn share(left: usize, posts_left: usize, dice: &mut Dice) -> usize {
    let fair = left / posts_left.max(1);
    if posts_left == 1 {
        return left;
    }
    dice.below(2 * fair + 2).min(left)
}

async fn places(
    platform: &Platform,
    size: &Size,
    cast: &Cast,
    dice: &mut Dice,
    everybody: &[i64],
) -> Result<Vec<Place>, Failure> {
    let mut places = Vec::with_capacity(size.spaces);
    for number in 0..size.spaces {
        let many = if number == 0 {
            LARGEST.1
        } else {
            MEMBERS.start + dice.below(MEMBERS.len())
        };
        let first = dice.below(everybody.len());
        // A step that has no divisor in common with the list visits everybody once before anybody twice.
        let mut members: Vec<i64> = (0..many.min(everybody.len()))
            .map(|place| everybody[(first + place * 7919) % everybody.len()])
            .collect();
        let kind = match number % 20 {
            0..=13 => SpaceKind::Open,
            14..=18 => SpaceKind::Closed,
            _ => SpaceKind::Hidden,
        };
        let mut name = format!("{} {}", SUBJECTS[number % SUBJECTS.len()], 1 + number / SUBJECTS.len());
        let well_known = [cast.marijke.id, cast.solvers.first().map_or(0, |first| first.id)];
        if number == 0 {
            LARGEST.0.clone_into(&mut name);
        }
        // Who signs in to look finds talk in some of the spaces.
        if number % 40 == 0 {
            members.retain(|member| !well_known.contains(member));
            members.splice(..0, well_known);
        }
        let found = async |change: &Change| {
            let found = Found {
                name: &name,
                about: "Waar we het hierover hebben.",
                kind,
                posting: Posting::Members,
                managers: &members[..members.len().min(2)],
                members: &members[members.len().min(2)..],
            };
            spaces::found(change, found).await
        };
        let space = platform.store.change(found).await?;
        places.push(Place { id: space.id, members });
    }
    Ok(places)
}

fn post(dice: &mut Dice, places: &[Place], (comments, reactions): (usize, usize), now: Moment) -> Poured {
    // A few spaces have most of the talk: the smaller of two numbers.
    let place = &places[dice.below(places.len()).min(dice.below(places.len()))];
    let author = |dice: &mut Dice| place.members[dice.below(place.members.len())];
    let days = dice.below(DAYS) as i64;
    let at = Moment(now.0 - days * DAY_MICROS - dice.below(1440) as i64 * MINUTE_MICROS);
    let subject = dice.pick(&SUBJECTS);
    let kind = if dice.below(3) == 0 { Kind::Question } else { Kind::Talk };
    let said = |dice: &mut Dice| format!("{} {}", dice.pick(&SENTENCES), dice.pick(&SENTENCES));
    let comments: Vec<(i64, String, Moment)> = (0..comments)
        .map(|number| {
            let moment = at.0 + (number as i64 + 1) * 17 * MINUTE_MICROS;
            (
                author(dice),
                dice.pick(&SENTENCES).to_owned(),
                Moment(moment.min(now.0)),
            )
        })
        .collect();
    let first = dice.below(place.members.len());
    let reactions = (0..reactions.min(place.members.len()))
        .map(|number| {
            let kind = [Reaction::Helps, Reaction::Agree, Reaction::Thanks][number % 3];
            (place.members[(first + number) % place.members.len()], kind)
        })
        .collect();
    let accepted = (kind == Kind::Question && !comments.is_empty() && dice.below(2) == 0).then_some(0);
    Poured {
        space_id: place.id,
        author_id: author(dice),
        kind,
        title: format!("{} {subject}", dice.pick(&OPENINGS)),
        words: format!("{}\n\n{}", said(dice), said(dice)),
        at,
        comments,
        accepted,
        reactions,
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn what_is_shared_out_comes_out_to_the_piece() {
        let mut dice = Dice::new(3);
        let mut left = 1000;
        let given: Vec<usize> = (1..=100)
            .rev()
            .map(|posts_left| {
                let one = share(left, posts_left, &mut dice);
                left -= one;
                one
            })
            .collect();
        assert_eq!(given.iter().sum::<usize>(), 1000);
        assert!(
            given.contains(&0) && given.iter().any(|one| *one > 12),
            "some more than others"
        );
    }
}
