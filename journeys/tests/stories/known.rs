//! What is known of addresses with a part that must be found first, and of addresses that are no pages.

/// Where a link to such a page stands.
pub(super) const FOUND_ON: &[(&str, &str)] = &[
    ("/people/{id}", "/people"),
    ("/listen/mentions/{id}", "/listen"),
    ("/listen/queries/{id}", "/listen/queries"),
    ("/listen/rules/{id}", "/listen/rules"),
    ("/case/{id}", "/listen/cases?tab=all"),
    ("/case/{id}/ask", "/case/{id}"),
    ("/case/{id}/answer", "/case/{id}"),
    ("/listen/pickups/{id}", "/listen/pickups"),
    (
        "/listen/comparison/organisations/{id}",
        "/listen/comparison/organisations",
    ),
    (
        "/listen/comparison/organisations/{id}/messages",
        "/listen/comparison/organisations/{id}",
    ),
    ("/spaces/{id}", "/community"),
    ("/spaces/{id}/about", "/spaces"),
    ("/spaces/{id}/edit", "/spaces/{id}/about"),
    ("/spaces/{id}/posts/new", "/spaces/{id}"),
    ("/posts/{id}", "/community"),
    ("/posts/{id}/edit", "/posts/{id}"),
    ("/posts/{id}/versions", "/posts/{id}"),
    ("/spaces/{id}/polls/new", "/spaces/{id}/posts/new"),
    ("/projects/{id}", "/projects"),
    ("/projects/{id}/plan", "/projects/{id}"),
    ("/projects/{id}/step/{step}", "/projects/{id}"),
    ("/ideas/{id}", "/ideas"),
    ("/ideas/{id}/edit", "/ideas/{id}"),
    ("/ideas/{id}/versions", "/ideas/{id}"),
    ("/posts/{id}/share", "/posts/{id}"),
    ("/faq/{id}", "/faq"),
    ("/faq/{id}/edit", "/faq/{id}"),
    ("/faq/{id}/versions", "/faq/{id}"),
    ("/spaces/{id}/gatherings/new", "/gatherings?space={id}"),
    ("/gatherings?space={id}", "/gatherings"),
    ("/gatherings/{id}", "/gatherings"),
    ("/gatherings/{id}/edit", "/gatherings/{id}"),
    ("/spaces/{id}/social-hour/new", "/social-hours"),
    ("/social-hours/{id}", "/social-hours"),
    ("/social-hours/{id}/edit", "/social-hours/{id}"),
    ("/social-hours/{id}/{day}", "/social-hours"),
    ("/social-hours/{id}/{day}/kit", "/social-hours/{id}/{day}"),
    ("/spaces/{id}/proposals/new", "/spaces/{id}/posts/new"),
    ("/proposals/{id}", "/proposals"),
    ("/newsletter/{id}/edit", "/newsletter"),
    ("/newsletter/{id}", "/newsletter/{id}/edit"),
    ("/value/entries/{id}", "/value/entries"),
    ("/value/attribution/{id}", "/value/attribution"),
    ("/value/effects/{id}", "/value/effects"),
    ("/value/updates/{stakeholder}/{period}", "/value"),
    (
        "/value/updates/{stakeholder}/{period}/edit",
        "/value/updates/{stakeholder}/{period}",
    ),
];

/// Answers that are no pages, or pages that only exist for a moment and are looked at in the story that makes the moment.
pub(super) const NO_PAGES: &[(&str, &str)] = &[
    ("/health", "JSON"),
    ("/metrics", "plain text"),
    ("/assets/{*name}", "files"),
    ("/manifest.webmanifest", "JSON"),
    ("/favicon.ico", "a picture"),
    ("/listen/came-in", "a sentence in the inbox"),
    ("/listen/service/report.csv", "a file"),
    (
        "/asked/{id}",
        "for whoever is asked about a case; the tests of asking look at it",
    ),
    ("/live", "a stream"),
    ("/questions/alike", "a part of the form of a post"),
    (
        "/questions/{id}/same",
        "reached from a question; the story of the questions looks at it",
    ),
    (
        "/questions/{id}/who",
        "reached from a question; the story of the questions looks at it",
    ),
    (
        "/questions/{id}/faq",
        "reached from a question; the story of the questions looks at it",
    ),
    (
        "/spaces/{id}/questions",
        "reached from a question; the story of the questions looks at it",
    ),
    (
        "/faq/import/{id}",
        "exists while a list comes in; the story of the questions looks at it",
    ),
    (
        "/listen/sources/{id}/hook",
        "exists once another program brings mentions; the tests of the hooks look at it",
    ),
    (
        "/listen/sources/{id}/meter",
        "exists once a network that counts is set up; the tests of those look at it",
    ),
    ("/community/news", "pieces of an open page"),
    ("/spaces/{id}/news", "pieces of an open page"),
    ("/spaces/{id}/mentions", "a list under a text in which somebody types"),
    ("/posts/{id}/since", "pieces of an open page"),
    ("/people/{id}/photo", "a picture"),
    ("/posts/{id}/files/{file}", "a picture or a file"),
    ("/gatherings/{id}/files/{file}", "a picture or a file"),
    ("/attachments/{id}", "a picture or a file"),
    ("/me/data", "a file"),
    ("/value/attribution/{id}/shares.csv", "a file"),
    ("/polls/{id}/result.csv", "a file"),
    ("/community/import/{id}/refused.csv", "a file"),
    (
        "/community/import/{id}",
        "exists once files were brought; the tests of arrivals look at it",
    ),
    (
        "/proposals/{id}/version",
        "for who owns a proposal; the story of the proposal looks at it",
    ),
    (
        "/polls/{id}/edit",
        "a form that is there until the first vote, in the story of the poll",
    ),
    (
        "/calendar/{secret}",
        "a file for a calendar program; the story of the gathering reads it",
    ),
    (
        "/gatherings/{id}/report",
        "exists once a gathering is over; the story of the gathering looks at it",
    ),
    (
        "/social-hours/{id}/{day}/harvest",
        "exists once something was said; the story of the social hour looks at it",
    ),
    (
        "/listen/imports/{id}",
        "exists once a table came in; the story of the thread looks at it",
    ),
    (
        "/projects/{id}/edit",
        "exists until colleagues are asked; the story of the loop makes it",
    ),
    (
        "/projects/{id}/ask",
        "exists when it is time to ask; the story of the loop looks at it",
    ),
    (
        "/set-up",
        "exists until the house is set up; the story of set-up looks at it",
    ),
    (
        "/settings/people/import/{id}",
        "exists while a list comes in; the story of the staff looks at it",
    ),
    (
        "/invitation/{token}",
        "reached from a letter; the story of the staff looks at it",
    ),
    (
        "/reset/{token}",
        "reached from a letter; the story of the staff looks at it",
    ),
    (
        "/unsubscribe/{token}/{family}",
        "reached from a letter; the story of the thread looks at it",
    ),
];
