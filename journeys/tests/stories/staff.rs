//! A staff list comes in, a colleague is invited, comes in by letter, and is sent away again.

use platform::access::Role;
use platform::texts::Language;

use super::driver::Browser;
use super::reader::Reader;
use super::running::{House, PASSWORD};

const FIRST: &str = "Personeelsnummer;Naam;E-mail;Afdeling;Functie;Leidinggevende\r\n\
    1;Dalen, Ineke van;ineke.van.dalen@lagemade.example;Directie;directeur;\r\n\
    2;Hettinga, Joris;joris.hettinga@lagemade.example;Waterkeringen;beheerder gemalen;Dalen, Ineke van\r\n\
    3;Boer, Anna de;anna.de.boer@lagemade.example;Klantcontact;teamleider;Dalen, Ineke van\r\n\
    4;Smit, Bram;bram.smit@lagemade.example;Klantcontact;medewerker balie;Boer, Anna de\r\n\
    5;Yılmaz, Ayşe;ayse.yilmaz@lagemade.example;Zuivering;laborant;Dalen, Ineke van\r\n\
    6;Vries, Tom de;tom.de.vries@lagemade.example;Zuivering;procesoperator;Yılmaz, Ayşe\r\n";

/// One is new, one has another function, one has left, and one row cannot be used.
const SECOND: &str = "Personeelsnummer;Naam;E-mail;Afdeling;Functie;Leidinggevende\r\n\
    1;Dalen, Ineke van;ineke.van.dalen@lagemade.example;Directie;directeur;\r\n\
    2;Hettinga, Joris;joris.hettinga@lagemade.example;Waterkeringen;hoofd gemalen;Dalen, Ineke van\r\n\
    3;Boer, Anna de;anna.de.boer@lagemade.example;Klantcontact;teamleider;Dalen, Ineke van\r\n\
    4;Smit, Bram;bram.smit@lagemade.example;Klantcontact;medewerker balie;Boer, Anna de\r\n\
    5;Yılmaz, Ayşe;ayse.yilmaz@lagemade.example;Zuivering;laborant;Dalen, Ineke van\r\n\
    7;El Amrani, Fatima;fatima.el.amrani@lagemade.example;Communicatie;persvoorlichter;\r\n\
    8;Bakker, Kim;kim at lagemade;Zuivering;planner;Yılmaz, Ayşe\r\n";

const FATIMA: &str = "fatima.el.amrani@lagemade.example";

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_staff_list_becomes_colleagues_who_come_in_by_letter() {
    let Some(browser) = Browser::start("a_staff_list_becomes_colleagues_who_come_in_by_letter").await else {
        return;
    };
    let house = House::founded(Language::Nl).await;
    let kees = house.person("Kees Veenstra", &[Role::Administrator]).await;
    let reader = Reader::new(&browser, &house.base);
    house.let_in(&browser, &kees).await;

    bring(&house, &reader, FIRST).await;
    reader.sees("Alle regels zijn goed").await;
    apply(&house, &reader).await;
    bring(&house, &reader, SECOND).await;
    sees_what_changes(&reader).await;
    apply(&house, &reader).await;
    gets_the_bad_row_back(&reader).await;

    reader.open("/people").await;
    reader.fill("q", "persvoorlichter").await;
    reader.press("main form[action='/people'] button[type=submit]").await;
    reader.sees("Fatima El Amrani").await;
    reader.open("/people?q=tom").await;
    reader.does_not_see("Tom de Vries").await;

    let link = is_invited(&house, &reader).await;
    comes_in(&reader, &link).await;
    forgets_the_password(&house, &reader).await;
    is_sent_away(&house, &reader, &kees).await;
    reader.had_no_complaints().await;
}

/// Hands the file over and looks at what would change.
async fn bring(house: &House, reader: &Reader<'_>, csv: &str) {
    let file = house.file("personeel.csv", csv.as_bytes());
    reader.open("/settings/people/import").await;
    reader.attach("list", &file).await;
    reader.send("/settings/people/import").await;
    reader.sees("Er is nog niets opgeslagen").await;
}

async fn apply(house: &House, reader: &Reader<'_>) {
    reader.finds_no_faults().await;
    let here = reader.path().await;
    reader.press("main form[action$='/apply'] button[type=submit]").await;
    house.work().await;
    reader.open(&here).await;
    reader.sees("overgenomen").await;
    reader.finds_no_faults().await;
}

/// Names are the right way round, and what happens to whom is said before it happens.
async fn sees_what_changes(reader: &Reader<'_>) {
    reader.sees("beheerder gemalen").await;
    reader.sees("hoofd gemalen").await;
    reader.sees("Vertrokken: 1 mens").await;
    reader.sees("Tom de Vries").await;
    reader.sees("Nieuw: 1 mens").await;
    reader.sees("‘kim at lagemade’ is geen e-mailadres").await;
}

async fn gets_the_bad_row_back(reader: &Reader<'_>) {
    let file = reader.fetch("main a[href$='/refused.csv']").await;
    assert!(
        file.contains("kim at lagemade") && file.contains("geen e-mailadres"),
        "{file}"
    );
    assert!(!file.contains("Hettinga"), "only the row that cannot be used: {file}");
}

/// The administrator invites one colleague; the letter leads to a page that only shows.
async fn is_invited(house: &House, reader: &Reader<'_>) -> String {
    reader.open("/settings/people?q=Fatima").await;
    reader.press("main table a[href*='edit=']").await;
    reader
        .press("main form[action^='/settings/invitations/person/'] button")
        .await;
    let letters = house.letters_to(FATIMA).await;
    let link = letters
        .iter()
        .find_map(|letter| letter.path(&house.base, "/invitation/"));
    link.expect("the invitation comes by mail, with a link")
}

/// Looking changes nothing, however often a mail program looks; the password makes the account.
async fn comes_in(reader: &Reader<'_>, link: &str) {
    reader.forget_everything().await;
    reader.open(link).await;
    reader.open(link).await;
    assert_eq!(reader.value("username").await, FATIMA);
    reader.finds_no_faults().await;
    reader.open("/people").await;
    assert!(reader.path().await.starts_with("/sign-in"), "looking lets nobody in");
    reader.open(link).await;
    reader.fill("password", PASSWORD).await;
    reader.tick("agree").await;
    reader.press("main form[method=post] button[type=submit]").await;
    reader.open("/people").await;
    assert_eq!(reader.path().await, "/people", "signed in");
    reader.forget_everything().await;
    reader.open(link).await;
    assert_eq!(
        reader.count("main input[name=password]").await,
        0,
        "an invitation works once"
    );
    reader.finds_no_faults().await;
    reader.sign_in(FATIMA, PASSWORD).await;
    assert_eq!(reader.path().await, "/");
}

/// Whoever forgot a password gets a letter, and the letter leads to a new one.
async fn forgets_the_password(house: &House, reader: &Reader<'_>) {
    reader.forget_everything().await;
    reader.open("/reset").await;
    reader.fill("mail", FATIMA).await;
    reader.send("/reset").await;
    let letters = house.letters_to(FATIMA).await;
    let link = letters.iter().find_map(|letter| letter.path(&house.base, "/reset/"));
    reader.open(&link.expect("the letter has a link")).await;
    reader.finds_no_faults().await;
    reader.fill("password", "acht zwanen op de vaart").await;
    reader.press("main form[method=post] button[type=submit]").await;
    reader.forget_everything().await;
    reader.sign_in(FATIMA, "acht zwanen op de vaart").await;
    assert_eq!(reader.path().await, "/");
}

/// Her browser stays open; her next click is that of somebody who is not signed in.
async fn is_sent_away(house: &House, reader: &Reader<'_>, kees: &platform::session::Account) {
    let hers = reader.browser.driver.get_all_cookies().await.unwrap();
    house.let_in(reader.browser, kees).await;
    reader.open("/settings/people?q=Fatima").await;
    reader.press("main table a[href*='edit=']").await;
    reader.press("main form[action$='/deactivate'] button").await;
    reader.forget_everything().await;
    for cookie in hers {
        reader.browser.driver.add_cookie(cookie).await.unwrap();
    }
    reader.open("/people").await;
    assert!(reader.path().await.starts_with("/sign-in"), "her session ended at once");
    reader.sign_in(FATIMA, "acht zwanen op de vaart").await;
    assert!(
        reader.path().await.starts_with("/sign-in"),
        "and she cannot begin another"
    );
}
