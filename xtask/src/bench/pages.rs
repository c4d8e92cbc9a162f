//! Pages of somebody who is signed in, in a large organisation, beside the same bytes served as they are.

use super::Row;
use super::client::Client;
use super::server::{self, Server};
use std::process::Command;

/// Pages and the goal for each.
const PAGES: [(&str, &str, &str); 2] = [
    ("home", "/", "≤ 1 ms of server CPU, ≥ 0.25 of static, p99 < 25 ms"),
    ("directory", "/people", "p99 < 25 ms"),
];
const CONNECTIONS: &str = "-c16";

/// What wrk saw, and what the server spent on it.
pub(super) struct Seen {
    pub(super) per_second: f64,
    pub(super) p99_milliseconds: f64,
    pub(super) processor_milliseconds: f64,
}

pub(super) fn measure() -> Result<Vec<Row>, String> {
    if Command::new("wrk").arg("-v").output().is_err() {
        return Err("wrk is needed: sudo apt-get install wrk".to_owned());
    }
    let program = server::program()?;
    let store = server::store(&program)?;
    let mut rows = Vec::new();
    for (name, path, goal) in PAGES {
        // The page's own bytes, kept where the next start of the server finds them.
        let file = store.folder.with_extension(format!("{name}.html"));
        let first = store.serve(&program, None)?;
        let cookies = store.sign_in(&first, "employee")?;
        let page = Client::connect(first.port, &cookies)?.get(path)?;
        if page.status != 200 {
            return Err(format!("{path} gave {}", page.status));
        }
        drop(first);
        std::fs::write(&file, &page.body).map_err(|e| e.to_string())?;
        let server = store.serve(&program, Some(&file))?;
        let cookies = store.sign_in(&server, "employee")?;
        let real = load(&server, path, &cookies)?;
        let same = load(&server, "/bench-static", &cookies)?;
        let what = format!("{name}, signed in, 16 connections, {} bytes", page.body.len());
        let measured = format!(
            "{:.0}/s, p99 {:.1} ms, {:.2} ms of CPU each",
            real.per_second, real.p99_milliseconds, real.processor_milliseconds
        );
        let limit = format!(
            "static {:.0}/s, {:.2} ms of CPU; ratio {:.2}",
            same.per_second,
            same.processor_milliseconds,
            real.per_second / same.per_second.max(1.0)
        );
        rows.push(Row::new(&what, measured, limit, goal));
    }
    Ok(rows)
}

/// Two seconds to warm up, ten to measure.
pub(super) fn load(server: &Server, path: &str, cookies: &str) -> Result<Seen, String> {
    let address = format!("http://127.0.0.1:{}{path}", server.port);
    let cookie = format!("Cookie: {cookies}");
    let wrk = |duration: &str| {
        let words = ["-t2", CONNECTIONS, duration, "--latency", "-H", &cookie, &address];
        let output = Command::new("wrk").args(words).output().map_err(|e| e.to_string())?;
        Ok::<_, String>(String::from_utf8_lossy(&output.stdout).into_owned())
    };
    wrk("-d2s")?;
    let before = server.processor_seconds();
    let text = wrk("-d10s")?;
    let spent = server.processor_seconds() - before;
    if text.contains("Non-2xx") {
        return Err(format!("{path}: not every answer was a page\n{text}"));
    }
    let requests = number_before(&text, " requests in ")
        .filter(|n| *n > 0.0)
        .ok_or("wrk counted nothing")?;
    Ok(Seen {
        per_second: requests / 10.0,
        p99_milliseconds: p99(&text).ok_or("wrk gave no p99")?,
        processor_milliseconds: spent * 1000.0 / requests,
    })
}

fn number_before(text: &str, word: &str) -> Option<f64> {
    text.split(word).next()?.split_whitespace().last()?.parse().ok()
}

/// The 99% line, with its unit.
fn p99(text: &str) -> Option<f64> {
    let value = text.lines().find_map(|line| line.trim().strip_prefix("99%"))?.trim();
    let (unit, times) = [("us", 0.001), ("ms", 1.0), ("s", 1000.0)]
        .into_iter()
        .find(|(unit, _)| value.ends_with(unit))?;
    Some(value.strip_suffix(unit)?.parse::<f64>().ok()? * times)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_wrk_prints() {
        let text =
            "  Latency Distribution\n     50%  1.02ms\n     99%   12.50ms\n  15042 requests in 10.01s, 9MB read\n";
        assert_eq!(p99(text), Some(12.5));
        assert_eq!(p99("     99%    2.00s\n"), Some(2000.0));
        assert_eq!(number_before(text, " requests in "), Some(15042.0));
    }
}
