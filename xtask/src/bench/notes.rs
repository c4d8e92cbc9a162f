//! Notes on a case: how long one takes with its answer synced to disk, and how many go in from sixteen at once.

use super::client::{Answer, Client, form};
use super::{Row, middle_and_p99, server};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

const ONE_BY_ONE: usize = 300;
const CONNECTIONS: usize = 16;
const TOGETHER: Duration = Duration::from_secs(10);

/// Where the list of cases may stand.
const LISTS: [&str; 2] = ["/listen/cases", "/listen/cases?tab=all"];

pub(super) fn measure() -> Result<Vec<Row>, String> {
    let program = server::program()?;
    let store = server::store(&program)?;
    let server = store.serve(&program, None)?;
    let cookies = store.sign_in(&server, "communication")?;
    let mut client = Client::connect(server.port, &cookies)?;
    let note = find_form(&mut client)?;
    let mut milliseconds = Vec::new();
    for number in 0..ONE_BY_ONE {
        let began = Instant::now();
        accepted(&client.post(&note.address, &note.body(number))?)?;
        milliseconds.push(began.elapsed().as_secs_f64() * 1000.0);
    }
    let (middle, p99) = middle_and_p99(milliseconds);
    let kept = AtomicUsize::new(0);
    let until = Instant::now() + TOGETHER;
    let work = |number: usize| -> Result<(), String> {
        let mut client = Client::connect(server.port, &cookies)?;
        while Instant::now() < until {
            accepted(&client.post(&note.address, &note.body(number))?)?;
            kept.fetch_add(1, Ordering::Relaxed);
        }
        Ok(())
    };
    let outcomes: Vec<Result<(), String>> = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..CONNECTIONS)
            .map(|number| scope.spawn(move || work(number)))
            .collect();
        threads
            .into_iter()
            .map(|thread| thread.join().unwrap_or_else(|_| Err("a client broke".to_owned())))
            .collect()
    });
    outcomes.into_iter().collect::<Result<(), String>>()?;
    let per_second = kept.load(Ordering::Relaxed) as f64 / TOGETHER.as_secs_f64();
    let alone = 1000.0 / middle.max(0.001);
    Ok(vec![
        Row::new(
            "a note on a case, synced",
            format!("p50 {middle:.1} ms, p99 {p99:.1} ms"),
            "",
            "p50 < 10 ms",
        ),
        Row::new(
            "notes from 16 connections, synced",
            format!("{per_second:.0}/s"),
            format!("one connection: {alone:.0}/s"),
            "≥ 400/s",
        ),
    ])
}

/// The form with which a note is added.
#[derive(Debug, PartialEq)]
struct NoteForm {
    address: String,
    field: String,
    /// Hidden fields of the form, such as the version of the case.
    hidden: Vec<(String, String)>,
}

impl NoteForm {
    fn body(&self, number: usize) -> String {
        let text = format!("Teruggebeld, notitie {number}: de klant wacht op een voorstel.");
        let mut fields: Vec<(&str, &str)> = self.hidden.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
        fields.push((&self.field, &text));
        form(&fields)
    }
}

fn accepted(answer: &Answer) -> Result<(), String> {
    if answer.status == 303 {
        Ok(())
    } else {
        Err(format!("a note was answered with {}", answer.status))
    }
}

/// Looks through the lists of cases for one with a note form.
fn find_form(client: &mut Client) -> Result<NoteForm, String> {
    for list in LISTS {
        let page = client.get(list)?;
        let links = page
            .body
            .split("href=\"")
            .skip(1)
            .filter_map(|rest| rest.split('"').next());
        let links: Vec<String> = links
            .filter(|link| link.starts_with("/case"))
            .take(20)
            .map(str::to_owned)
            .collect();
        for link in links {
            if let Some(form) = note_form(&client.get(&link)?.body) {
                return Ok(form);
            }
        }
    }
    Err("no case with a form for notes was found".to_owned())
}

/// The form whose address speaks of a note, with the name of its text field.
fn note_form(page: &str) -> Option<NoteForm> {
    for part in page.split("<form").skip(1) {
        let part = part.split("</form>").next()?;
        let address = attribute(part, "action").unwrap_or_default();
        if address.contains("note")
            && let Some(area) = part.split("<textarea").nth(1)
        {
            let hidden = part
                .split("<input")
                .skip(1)
                .filter(|input| attribute(input, "type") == Some("hidden"));
            let pair = |input: &str| {
                Some((
                    attribute(input, "name")?.to_owned(),
                    attribute(input, "value")?.to_owned(),
                ))
            };
            let field = attribute(area, "name")?.to_owned();
            return Some(NoteForm {
                address: address.to_owned(),
                field,
                hidden: hidden.filter_map(pair).collect(),
            });
        }
    }
    None
}

/// The value of the first attribute of this name, up to the end of the tag.
fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let tag = tag.split('>').next()?;
    tag.split_once(&format!(" {name}=\""))?.1.split('"').next()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_form_for_a_note() {
        let page = "<form action=\"/search\"></form><form method=\"post\" action=\"/case/k7/note\"><input type=\"hidden\" \
                    name=\"v\" value=\"3\"><textarea id=\"x\" name=\"text\"></textarea></form>";
        let form = note_form(page).unwrap();
        assert_eq!((form.address.as_str(), form.field.as_str()), ("/case/k7/note", "text"));
        assert!(form.body(1).starts_with("v=3&text=Teruggebeld"));
        assert_eq!(
            note_form("<form action=\"/case/k7/solve\"><textarea name=\"x\"></textarea></form>"),
            None
        );
    }
}
