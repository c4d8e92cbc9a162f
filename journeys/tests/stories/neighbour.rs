//! A feed of a neighbour, on another address of this machine, whose items a story decides.

use std::sync::{Arc, Mutex};

use axum::http::header;

/// The feed, served until the story ends.
pub struct Neighbour {
    pub address: String,
    items: Arc<Mutex<Vec<(String, String)>>>,
}

impl Neighbour {
    /// A feed without items.
    pub async fn new() -> Self {
        let items: Arc<Mutex<Vec<(String, String)>>> = Arc::default();
        let shown = items.clone();
        let socket = tokio::net::TcpListener::bind(("127.0.0.2", 0)).await.unwrap();
        let base = format!("http://{}", socket.local_addr().unwrap());
        let address = format!("{base}/feed.xml");
        let router = axum::Router::new().fallback(async move || {
            let xml = rss(&base, &shown.lock().unwrap());
            ([(header::CONTENT_TYPE, "application/rss+xml; charset=utf-8")], xml)
        });
        tokio::spawn(async move { axum::serve(socket, router).await });
        Self { address, items }
    }

    /// Puts an item on top.
    pub fn says(&self, title: &str, text: &str) {
        self.items
            .lock()
            .unwrap()
            .insert(0, (title.to_owned(), text.to_owned()));
    }
}

fn rss(base: &str, items: &[(String, String)]) -> String {
    let written = items.iter().enumerate().map(|(at, (title, text))| {
        let number = items.len() - at;
        format!(
            "<item><title>{title}</title><link>{base}/{number}</link><guid>{base}/{number}</guid>\
             <description>{text}</description></item>"
        )
    });
    let written: String = written.collect();
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><rss version=\"2.0\"><channel><title>De Polderbode</title>\
         <link>{base}</link><description>Nieuws uit de polder</description>{written}</channel></rss>"
    )
}
