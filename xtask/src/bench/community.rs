//! The pages of a community that talks, at a tenth of the size and at the whole of it: the cost of a page must not grow with
//! what was said in years. Then posting where five thousand follow, and what the program holds in memory.

use super::client::{Client, form};
use super::pages::load;
use super::server::{self, Server, Store};
use super::{Row, middle_and_p99};
use std::path::Path;
use std::time::Instant;

/// Posts, comments and one-press words of the two sizes.
const SIZES: [[&str; 3]; 2] = [["20000", "60000", "100000"], ["200000", "600000", "1000000"]];
/// What is looked for: a word in very many texts, two words, a rare one, a mistyped one.
const SEARCHED: [&str; 4] = ["bewoner", "gemaal+sleutel", "brabant", "kwijtscheling"];
/// The space that everybody in the crowd follows.
const LARGEST: &str = "Iedereen van Lagemade";
/// Its managers: each of their announcements goes to all members.
const ROLES: [&str; 2] = ["employee", "communication"];
/// Announcements of each: one person may post thirty times an hour.
const POSTS_EACH: usize = 25;

pub(super) fn measure() -> Result<Vec<Row>, String> {
    let program = server::program()?;
    let mut rows = Vec::new();
    for [posts, comments, reactions] in SIZES {
        let words = [
            "--people",
            "20000",
            "--spaces",
            "500",
            "--posts",
            posts,
            "--comments",
            comments,
            "--reactions",
            reactions,
        ];
        let store = server::filled(&program, &format!("talk-{posts}"), &words)?.copied()?;
        rows.extend(of_size(&program, &store, posts)?);
        let _ = std::fs::remove_dir_all(&store.folder);
    }
    Ok(rows)
}

fn of_size(program: &Path, store: &Store, posts: &str) -> Result<Vec<Row>, String> {
    let server = store.serve(program, None)?;
    server.settle();
    let cookies = store.sign_in(&server, "employee")?;
    let space = largest(&server, &cookies)?;
    let mut pages = vec![
        ("home".to_owned(), "/".to_owned(), "p99 < 30 ms"),
        ("what was said".to_owned(), "/community".to_owned(), "p99 < 30 ms"),
        ("a space of 5,000".to_owned(), space.clone(), "p99 < 30 ms"),
    ];
    pages.extend(SEARCHED.map(|words| (format!("search: {words}"), format!("/search?q={words}"), "p99 < 50 ms")));
    let mut rows = Vec::new();
    for (name, path, goal) in pages {
        let bytes = Client::connect(server.port, &cookies)?.get(&path)?.body.len();
        let seen = load(&server, &path, &cookies)?;
        let measured = format!(
            "{:.0}/s, p99 {:.1} ms, {:.2} ms of CPU each",
            seen.per_second, seen.p99_milliseconds, seen.processor_milliseconds
        );
        rows.push(Row::new(
            &format!("{posts} posts: {name}, 16 connections, {bytes} bytes"),
            measured,
            "",
            goal,
        ));
    }
    rows.push(posting(store, &server, &space, posts)?);
    rows.push(Row::new(
        &format!("{posts} posts: resident memory after all this"),
        format!("{:.0} MB", server.resident_megabytes()),
        "",
        "< 200 MB",
    ));
    Ok(rows)
}

/// The space of everybody, from the list of one's own.
fn largest(server: &Server, cookies: &str) -> Result<String, String> {
    let page = Client::connect(server.port, cookies)?.get("/spaces")?.body;
    let before = page.split(LARGEST).next().filter(|before| before.len() < page.len());
    let link = before.and_then(|before| before.rsplit("href=\"/spaces/").next());
    let id = link.and_then(|link| link.split('/').next());
    id.map(|id| format!("/spaces/{id}"))
        .ok_or_else(|| format!("{LARGEST} is not among the spaces of the employee"))
}

/// Announcements in the largest space, at the same time; the five thousand are told later, by a job that goes on meanwhile.
fn posting(store: &Store, server: &Server, space: &str, posts: &str) -> Result<Row, String> {
    let work = |role: &str| -> Result<Vec<f64>, String> {
        let cookies = store.sign_in(server, role)?;
        let mut client = Client::connect(server.port, &cookies)?;
        let mut milliseconds = Vec::new();
        for number in 0..POSTS_EACH {
            let title = format!("Meting {number} van {role}");
            let body = form(&[
                ("kind", "announcement"),
                ("title", &title),
                ("words", "Even meten."),
                ("act", "place"),
            ]);
            let began = Instant::now();
            let answer = client.post(&format!("{space}/posts"), &body)?;
            milliseconds.push(began.elapsed().as_secs_f64() * 1000.0);
            if answer.status != 303 {
                return Err(format!("a post of {role} was answered with {}", answer.status));
            }
        }
        Ok(milliseconds)
    };
    let outcomes: Vec<Result<Vec<f64>, String>> = std::thread::scope(|scope| {
        let threads: Vec<_> = ROLES.map(|role| scope.spawn(move || work(role))).into_iter().collect();
        let joined = threads.into_iter().map(|thread| thread.join());
        joined
            .map(|outcome| outcome.unwrap_or_else(|_| Err("a client broke".to_owned())))
            .collect()
    });
    let mut all = Vec::new();
    for outcome in outcomes {
        all.extend(outcome?);
    }
    let (middle, p99) = middle_and_p99(all);
    Ok(Row::new(
        &format!("{posts} posts: an announcement in the space of 5,000, two managers at once, synced"),
        format!("p50 {middle:.1} ms, p99 {p99:.1} ms"),
        "",
        "p99 < 50 ms",
    ))
}
