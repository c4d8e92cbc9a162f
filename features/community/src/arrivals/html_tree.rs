//! Cleaned HTML as a tree: well formed by then, and no deeper than a text goes.

/// Elements within elements that are told apart; what goes deeper is made to be slow.
const DEPTH_MOST: usize = 40;

/// A piece of cleaned HTML.
pub(super) enum Node {
    Text(String),
    Element {
        name: String,
        link: String,
        children: Vec<Node>,
    },
}

/// Reads cleaned HTML into a tree.
pub(super) fn parse(html: &str) -> Vec<Node> {
    let mut open: Vec<(String, String, Vec<Node>)> = vec![(String::new(), String::new(), Vec::new())];
    let mut rest = html;
    while !rest.is_empty() {
        let (text, after) = rest.split_at(rest.find('<').unwrap_or(rest.len()));
        if !text.is_empty() {
            let text = html_escape::decode_html_entities(text).into_owned();
            add(&mut open, Node::Text(text));
        }
        let Some((tag, after)) = after.strip_prefix('<').and_then(|tag| tag.split_once('>')) else {
            break;
        };
        rest = after;
        if let Some(name) = tag.strip_prefix('/') {
            close(&mut open, name.trim());
        } else {
            let name = tag.split([' ', '/']).next().unwrap_or_default().to_owned();
            let link = attribute(tag, if name == "img" { "src" } else { "href" });
            if matches!(name.as_str(), "br" | "hr" | "img") {
                let children = vec![Node::Text(attribute(tag, "alt"))];
                add(&mut open, Node::Element { name, link, children });
            } else if open.len() <= DEPTH_MOST {
                open.push((name, link, Vec::new()));
            }
        }
    }
    while open.len() > 1 {
        let name = open.last().map(|(name, ..)| name.clone()).unwrap_or_default();
        close(&mut open, &name);
    }
    open.pop().map(|(_, _, children)| children).unwrap_or_default()
}

fn add(open: &mut [(String, String, Vec<Node>)], node: Node) {
    if let Some((_, _, children)) = open.last_mut() {
        children.push(node);
    }
}

/// Closes the innermost element when it has this name; one that was too deep to open closes nothing.
fn close(open: &mut Vec<(String, String, Vec<Node>)>, name: &str) {
    if open.len() > 1
        && open.last().is_some_and(|(last, ..)| last == name)
        && let Some((name, link, children)) = open.pop()
    {
        add(open, Node::Element { name, link, children });
    }
}

fn attribute(tag: &str, name: &str) -> String {
    let Some((_, value)) = tag.split_once(&format!(" {name}=\"")) else {
        return String::new();
    };
    let value = value.split('"').next().unwrap_or_default();
    html_escape::decode_html_entities(value).into_owned()
}
