//! Who gets what: the rules of the house, written through the forms of the routing page.

use listening::routing;
use platform::failure::Failure;
use platform::feature::Platform;
use platform::texts::Language;

use super::cast::Cast;
use super::hand::Hand;

/// Where a rule leads.
enum To {
    /// The solver with this number.
    Solver(usize),
    /// A department.
    Team(&'static str),
}

/// Name, words, kind (empty for every kind) and who gets it, in the order in which they are tried.
const RULES: [(&str, &str, &str, To); 6] = [
    (
        "De pers",
        "lagemade OR waterschap OR gemaal",
        "press",
        To::Team("Communicatie"),
    ),
    (
        "Gemalen: stank, lawaai, trillingen",
        "gemaal OR pomp",
        "",
        To::Solver(0),
    ),
    (
        "Aanslag, kwijtschelding en vergunning",
        "aanslag OR kwijtschelding OR waterschapsbelasting OR rekening OR vergunning OR formulier",
        "",
        To::Team("Vergunningen en belastingen"),
    ),
    (
        "Sloten, duikers, dijken en maaien",
        "sloot OR duiker OR vaart OR singel OR kroos OR maaiboot OR dijk OR oever",
        "",
        To::Team("Waterkeringen"),
    ),
    (
        "Rondleidingen en gastlessen",
        "rondleiding OR gastles OR school OR groep OR stageplek",
        "",
        To::Solver(1),
    ),
    (
        "Andere vragen",
        "lagemade OR waterschap OR weet OR wanneer OR mag",
        "question",
        To::Team("Klantcontact"),
    ),
];

/// Weekdays on which Fatima answers what comes in for her team.
const DUTY_DAYS: [&str; 2] = ["1", "3"];

/// Writes the rules and the duties.
pub(super) async fn write(platform: &Platform, marijke: &Hand, cast: &Cast) -> Result<(), Failure> {
    let options = routing::list_owner_options(platform.store.reader(), Language::Nl).await?;
    let team = |name: &str| {
        let found = options.iter().find(|(_, words)| words.contains(name));
        found
            .map(|(value, _)| value.clone())
            .ok_or_else(|| Failure::Internal(format!("there is no team {name}")))
    };
    for (number, (name, words, kind, to)) in RULES.iter().enumerate() {
        let to = match to {
            To::Solver(number) => format!("person:{}", cast.solvers[*number].public_id),
            To::Team(name) => team(name)?,
        };
        let key = format!("rule-{number}");
        let form = [
            ("name", *name),
            ("words", words),
            ("kind", kind),
            ("to", &to),
            ("key", &key),
        ];
        marijke.send("/listen/routing", &form).await?;
    }
    let (team, who) = (team("Klantcontact")?, cast.solvers[1].name.as_str());
    for day in DUTY_DAYS {
        let form = [("team", team.as_str()), ("who", who), ("weekday", day)];
        marijke.send("/listen/routing/duty", &form).await?;
    }
    Ok(())
}

/// Rules that tag what comes in while the story runs; they work when [`let_work`] lets them.
pub(super) async fn tag(marijke: &Hand) -> Result<(), Failure> {
    let tags = [
        [
            ("name", "Gemalen"),
            ("words", "gemaal OR pomp"),
            ("puts", "Gemalen"),
            ("ending", "stays"),
        ],
        [
            ("name", "Dijken en oevers"),
            ("words", "dijk OR oever"),
            ("puts", "Dijken"),
            ("ending", "stays"),
        ],
    ];
    for form in tags {
        marijke.send("/listen/rules/new", &form).await?;
    }
    Ok(())
}

/// What came in gets its tags. Since today a rule sets aside too, and there are two ways to look at the inbox.
pub(super) async fn let_work(platform: &Platform, marijke: &Hand) -> Result<(), Failure> {
    let mut jobs = platform.features.iter().flat_map(|feature| feature.jobs.iter());
    if let Some(job) = jobs.find(|job| job.name == "rules.follow") {
        (job.run)(platform, &serde_json::Value::Null).await?;
    }
    let sets_aside = [
        ("name", "Te koop en gezocht"),
        ("words", "\"te koop\" OR rommelmarkt OR oppas"),
        ("ending", "set_aside"),
        ("reason", "Een advertentie van bewoners"),
    ];
    marijke.send("/listen/rules/new", &sets_aside).await?;
    let views = [
        [
            ("view-name", "Klachten"),
            ("suggested", "complaint"),
            ("for-all", "yes"),
        ],
        [
            ("view-name", "Dijken en oevers"),
            ("words", "dijk OR oever"),
            ("for-all", ""),
        ],
    ];
    for form in views {
        marijke.send("/listen/views", &form).await?;
    }
    Ok(())
}
