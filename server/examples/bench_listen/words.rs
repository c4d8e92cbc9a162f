//! The same queries in the words of others: bare literals, and tsquery.

use std::error::Error;
use std::time::Instant;

use listening::watch::{Node, Query, Term};
use sea_orm::{ConnectionTrait, Database, DbBackend, Statement};

/// Posts that PostgreSQL is measured with: it takes milliseconds for each.
const POSTS: usize = 500;

/// Every word that some query looks for, once.
pub(crate) fn literals(queries: &[Query]) -> Vec<String> {
    let mut words = Vec::new();
    queries.iter().for_each(|query| collect(query.root(), &mut words));
    words.sort();
    words.dedup();
    words
}

fn collect(node: &Node, words: &mut Vec<String>) {
    let mut add = |terms: &[Term]| words.extend(terms.iter().map(|term| term.word.clone()));
    match node {
        Node::Word(term) => add(std::slice::from_ref(term)),
        Node::Phrase(terms) => add(terms),
        Node::Near(left, _, right) => {
            add(left);
            add(right);
        }
        Node::All(parts) | Node::Any(parts) => parts.iter().for_each(|part| collect(part, words)),
        Node::Not(part) => collect(part, words),
    }
}

fn term(term: &Term) -> String {
    let word = term.word.trim_start_matches(['#', '@']).replace('\'', "");
    format!("'{word}'{}", if term.prefix { ":*" } else { "" })
}

fn tsquery(node: &Node) -> String {
    let list = |parts: &[Node], between: &str| {
        let parts: Vec<String> = parts.iter().map(tsquery).collect();
        format!("({})", parts.join(between))
    };
    let phrase = |terms: &[Term]| format!("({})", terms.iter().map(term).collect::<Vec<_>>().join(" <-> "));
    match node {
        Node::Word(word) => term(word),
        Node::Phrase(terms) => phrase(terms),
        // It has no such thing; both words is the nearest, and cheaper.
        Node::Near(left, _, right) => format!("({} & {})", phrase(left), phrase(right)),
        Node::All(parts) => list(parts, " & "),
        Node::Any(parts) => list(parts, " | "),
        Node::Not(part) => format!("!{}", tsquery(part)),
    }
}

/// What PostgreSQL did.
pub(crate) struct Theirs {
    pub(crate) posts_a_second: f64,
    pub(crate) hits: i64,
    pub(crate) posts: usize,
}

/// How many posts a second are compared with all queries, the best of three; vectors and queries are made before.
pub(crate) async fn posts_a_second(
    address: &str,
    queries: &[Query],
    texts: &[String],
) -> Result<Theirs, Box<dyn Error>> {
    let mut options = sea_orm::ConnectOptions::new(address);
    options.max_connections(1).sqlx_logging(false);
    let db = Database::connect(options).await?;
    for make in [
        "SET max_parallel_workers_per_gather = 0",
        "SET jit = off",
        "CREATE TEMPORARY TABLE wanted (query tsquery NOT NULL)",
        "CREATE TEMPORARY TABLE said (words tsvector NOT NULL)",
    ] {
        db.execute_unprepared(make).await?;
    }
    for query in queries {
        let insert = "INSERT INTO wanted VALUES ($1::text::tsquery)";
        let values = [tsquery(query.root()).into()];
        db.execute_raw(Statement::from_sql_and_values(DbBackend::Postgres, insert, values))
            .await?;
    }
    let step = (texts.len() / POSTS).max(1);
    let posts: Vec<&String> = texts.iter().step_by(step).take(POSTS).collect();
    for text in &posts {
        let insert = "INSERT INTO said VALUES (to_tsvector('simple', $1))";
        let values = [text.as_str().into()];
        db.execute_raw(Statement::from_sql_and_values(DbBackend::Postgres, insert, values))
            .await?;
    }
    db.execute_unprepared("ANALYZE wanted; ANALYZE said").await?;
    let (mut best, mut hits) = (f64::MAX, 0);
    for _ in 0..3 {
        let begun = Instant::now();
        let count = "SELECT count(*) AS many FROM said CROSS JOIN wanted WHERE said.words @@ wanted.query";
        let found = db
            .query_one_raw(Statement::from_string(DbBackend::Postgres, count))
            .await?;
        hits = found.ok_or("no count")?.try_get("", "many")?;
        best = best.min(begun.elapsed().as_secs_f64());
    }
    Ok(Theirs {
        posts_a_second: posts.len() as f64 / best,
        hits,
        posts: posts.len(),
    })
}
