//! T40: what is built to hurt is refused or read within two seconds of processor and 64 MiB, each.

use std::fs;

use connectors::feeds::{parse, plain_text, read_outlines};

const URL: &str = "https://bom.example/feed";
const CPU_NANOS: u64 = 2_000_000_000;
const MEMORY_KIB: u64 = 64 * 1024;

/// Nanoseconds this thread was on a processor; other threads and a busy machine do not count.
fn on_cpu() -> Option<u64> {
    fs::read_to_string("/proc/thread-self/schedstat")
        .ok()?
        .split(' ')
        .next()?
        .parse()
        .ok()
}

fn memory(line: &str) -> Option<u64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    status
        .lines()
        .find_map(|found| found.strip_prefix(line))?
        .split_whitespace()
        .next()?
        .parse()
        .ok()
}

/// Runs one bomb and holds it to the budget.
fn within_budget(name: &str, bomb: &[u8], run: fn(&[u8])) {
    // Writing 5 sets the high-water mark of memory back to now.
    let counted = fs::write("/proc/self/clear_refs", "5").is_ok();
    let (before, rests) = (on_cpu(), memory("VmRSS:"));
    run(bomb);
    let (after, peak) = (on_cpu(), memory("VmHWM:"));
    let Some(nanos) = after.zip(before).map(|(after, before)| after - before) else {
        println!("no processor time from this system, not run: budget of {name}");
        return;
    };
    let kib = counted
        .then_some(peak.zip(rests))
        .flatten()
        .map(|(peak, rests)| peak.saturating_sub(rests));
    println!("{name}: {} bytes, {} ms, {kib:?} KiB", bomb.len(), nanos / 1_000_000);
    assert!(nanos <= CPU_NANOS, "{name}: {nanos} ns of processor");
    // Where a library panics on a bomb and backtraces are on, reading the debug information costs more than the bomb.
    let reads_debug_info = std::env::var("RUST_BACKTRACE").is_ok_and(|on| on != "0");
    assert!(
        reads_debug_info || kib.is_none_or(|kib| kib <= MEMORY_KIB),
        "{name}: {kib:?} KiB"
    );
}

fn feed(bytes: &[u8]) {
    let _ = parse(bytes, URL);
}

fn refused(bytes: &[u8]) {
    assert!(parse(bytes, URL).is_err());
}

fn list(bytes: &[u8]) {
    let _ = read_outlines(bytes);
}

fn html(bytes: &[u8]) {
    let text = plain_text(std::str::from_utf8(bytes).unwrap());
    assert!(text.len() <= 64 * 1024);
}

fn rss(inside: &str) -> Vec<u8> {
    format!("<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>t</title>{inside}</channel></rss>")
        .into_bytes()
}

const MIB: usize = 1024 * 1024;

#[test]
fn xml_bombs() {
    let laughs: String = (1..10)
        .map(|n| format!("<!ENTITY a{n} \"{}\">", format!("&a{};", n - 1).repeat(10)))
        .collect();
    let laughs = format!(
        "<!DOCTYPE rss [<!ENTITY a0 \"ha\">{laughs}]><rss version=\"2.0\"><channel><title>&a9;</title></channel></rss>"
    );
    within_budget("billion laughs", laughs.as_bytes(), feed);
    let quadratic = format!(
        "<!DOCTYPE rss [<!ENTITY a \"{}\">]><rss version=\"2.0\"><channel><title>{}</title></channel></rss>",
        "x".repeat(50_000),
        "&a;".repeat(50_000)
    );
    within_budget("quadratic blow-up", quadratic.as_bytes(), feed);
    let attributes: String = (0..80_000).map(|n| format!(" a{n}=''")).collect();
    within_budget("80,000 attributes", &rss(&format!("<item{attributes}/>")), refused);
    let attributes: String = (0..900)
        .map(|n| format!(" abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz{n}=''"))
        .collect();
    within_budget(
        "900 attributes, 80 times",
        &rss(&format!("<item{attributes}/>").repeat(80)),
        feed,
    );
    let spaces: String = (0..1_000_000).map(|n| format!("<a xmlns:n{n}=''/>")).collect();
    within_budget("a million namespaces", &rss(&spaces[..5 * MIB]), refused);
    within_budget("100,000 levels", &rss(&"<a>".repeat(100_000)), refused);
    within_budget("a million closing tags", &rss(&"</a>".repeat(MIB)), feed);
    within_budget(
        "a tag of 5 MiB",
        &rss(&format!("<item {}", "x".repeat(5 * MIB))),
        refused,
    );
    within_budget("5 MiB of ampersands", &rss(&"&".repeat(MIB)), feed);
    within_budget("5 MiB of brackets", &rss(&"<".repeat(MIB)), feed);
    within_budget("5 MiB of control characters", &rss(&"\u{1}".repeat(MIB)), feed);
    within_budget("unclosed comment parts", &rss(&"<!-- ".repeat(MIB)), refused);
    within_budget("unclosed data parts", &rss(&"<![CDATA[ ".repeat(MIB / 2)), refused);
    within_budget("unclosed declarations", &rss(&"<!A ".repeat(MIB)), refused);
    within_budget("processing without end", &rss(&"<?a ".repeat(MIB)), refused);
    within_budget(
        "nested comments in a date",
        &rss(&format!("<item><pubDate>{}</pubDate></item>", "(".repeat(MIB))),
        feed,
    );
    within_budget(
        "a long duration",
        &rss(&format!(
            "<item xmlns:itunes=\"http://www.itunes.com/dtds/podcast-1.0.dtd\"><itunes:duration>{}:00:00</itunes:duration></item>",
            "9".repeat(MIB)
        )),
        feed,
    );
    within_budget(
        "an author that splits a character",
        &rss("<item><author>éa@b.example é</author><author>ééa@b.example</author></item>"),
        feed,
    );
    within_budget(
        "a megabyte of combining marks",
        &rss(&format!("<item><title>a{}</title></item>", "\u{301}".repeat(MIB / 2))),
        feed,
    );
    within_budget(
        "50,000 items",
        &rss(&"<item><description>&lt;b>x&lt;/b></description></item>".repeat(50_000)),
        feed,
    );
}

#[test]
fn other_bombs() {
    within_budget(
        "JSON 100,000 deep",
        format!("{{\"a\":{}", "[".repeat(100_000)).as_bytes(),
        refused,
    );
    within_budget("JSON objects deep", "{\"a\":".repeat(100_000).as_bytes(), refused);
    let items = "{},".repeat(MIB);
    let wide = format!(
        "{{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{}{{}}]}}",
        &items[..items.len() / 3]
    );
    within_budget("350,000 empty items", wide.as_bytes(), feed);
    within_budget("UTF-7", b"+ADw-rss version=+ACI-2.0+ACI-+AD4-", refused);
    let wide: Vec<u8> = "<rss version=\"2.0\"><channel>"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .chain([b'<', 0].repeat(MIB))
        .collect();
    within_budget("UTF-16 of brackets", &wide, feed);
    within_budget(
        "5 MiB of noise",
        &(0..5 * MIB).map(|n| (n * 7919 % 251) as u8).collect::<Vec<_>>(),
        refused,
    );
    within_budget(
        "unclosed rows in a list",
        "<outline text=\"".repeat(MIB / 2).as_bytes(),
        list,
    );
    within_budget(
        "a list of open folders",
        format!("<opml>{}", "<outline text='x'>".repeat(9_999)).as_bytes(),
        list,
    );
    within_budget(
        "a list of equals signs",
        format!("<outline {}/>", "=".repeat(60_000)).as_bytes(),
        list,
    );
    within_budget(
        "nested tags in a text",
        "<b><i><p><table>".repeat(MIB / 4).as_bytes(),
        html,
    );
    within_budget("unclosed tags in a text", "<a ".repeat(MIB).as_bytes(), html);
    within_budget("unclosed quotes in a text", "<a b=\"".repeat(MIB / 2).as_bytes(), html);
    within_budget("silent parts in a text", "<script></".repeat(MIB / 2).as_bytes(), html);
    within_budget("open comments in a text", "<!--".repeat(MIB).as_bytes(), html);
    within_budget("ampersands in a text", "&#".repeat(MIB * 2).as_bytes(), html);
}

#[test]
fn a_foreign_entity_is_not_read() {
    let secret = "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><rss version=\"2.0\"><channel><title>a&x;b</title></channel></rss>";
    assert_eq!(parse(secret.as_bytes(), URL).unwrap().title, "a&x;b");
}
