//! The preview's server, asked over real lines as anybody may ask it.

use std::fmt::Write as _;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use kis::preview::{Editor, Server};

use crate::project::{Project, county, project};
use crate::serving::{Preview, manner, preview, preview_at};

/// A test waits so long at most for a line of the server's.
const PATIENCE: Duration = Duration::from_secs(10);

const PAPER: &str = "-- vorlagen/2026/radweg/vorlage.md --
---
betreff: Radweg
art: Antrag
öffentlichkeit: öffentlich
anlagen:
  - {titel: Plan, datei: plan.pdf}
---

Ein Radweg.
";

/// What came back.
struct Reply {
    status: u16,
    head: String,
    body: Vec<u8>,
}

impl Reply {
    fn header(&self, name: &str) -> Option<&str> {
        let lines = self.head.lines().filter_map(|line| line.split_once(": "));
        lines.into_iter().find(|(key, _)| key.eq_ignore_ascii_case(name)).map(|(_, value)| value)
    }

    fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }
}

/// Sends a request as it is written and reads until the server hangs up.
fn send(preview: &Preview, request: &[u8]) -> Reply {
    let mut stream = TcpStream::connect(preview.address()).expect("the server listens");
    stream.set_read_timeout(Some(PATIENCE)).expect("a limit");
    stream.write_all(request).expect("it takes the request");
    let mut reply = Vec::new();
    stream.read_to_end(&mut reply).expect("it answers and hangs up");
    let end =
        reply.windows(4).position(|bytes| bytes == b"\r\n\r\n").expect("an answer has a head");
    let head = String::from_utf8_lossy(&reply[..end]).into_owned();
    let status = head.split(' ').nth(1).and_then(|it| it.parse().ok()).expect("a status");
    Reply { status, head, body: reply[end + 4..].to_vec() }
}

/// A request with the right host and further headers.
fn ask(preview: &Preview, method: &str, address: &str, headers: &[(&str, &str)]) -> Reply {
    let port = preview.address().port();
    let mut request =
        format!("{method} {address} HTTP/1.1\r\nHost: localhost:{port}\r\nConnection: close\r\n");
    for (name, value) in headers {
        let _ = write!(request, "{name}: {value}\r\n");
    }
    send(preview, format!("{request}\r\n").as_bytes())
}

fn get(preview: &Preview, address: &str) -> Reply {
    ask(preview, "GET", address, &[])
}

const PUBLIC: (&str, &str) = ("Cookie", "a=b; kis-ansicht=oeffentlich");
const NAVIGATION: (&str, &str) = ("Sec-Fetch-Dest", "document");

fn sample() -> Project {
    project(PAPER).with("vorlagen/2026/radweg/plan.pdf", *b"%PDF-1.7 Plan")
}

#[test]
fn only_who_knows_its_name_gets_an_answer() {
    let preview = preview(&project(""));
    let port = preview.address().port();
    let status = |headers: &str| {
        let request = format!("GET / HTTP/1.1\r\n{headers}Connection: close\r\n\r\n");
        send(&preview, request.as_bytes()).status
    };
    for own in ["localhost", "127.0.0.1", "[::1]", "LocalHost"] {
        assert_eq!(status(&format!("Host: {own}:{port}\r\n")), 200, "{own}");
    }
    for foreign in
        ["kis.evil.de", "localhost.evil.de", "127.0.0.1.evil.de", "192.168.1.20", "0.0.0.0", ""]
    {
        assert_eq!(status(&format!("Host: {foreign}:{port}\r\n")), 403, "{foreign}");
    }
    assert_eq!(status("Host: localhost\r\n"), 403, "another port is another server");
    assert_eq!(status(""), 400);
    assert_eq!(status("Host: \u{f6}\r\n"), 400);
    assert_eq!(status(&format!("Host: localhost:{port}\r\nHost: evil.de\r\n")), 400);
    let named = format!(
        "GET http://evil.de/ HTTP/1.1\r\nHost: localhost:{port}\r\nConnection: close\r\n\r\n"
    );
    assert_eq!(send(&preview, named.as_bytes()).status, 403);
    let sentence = send(&preview, b"GET / HTTP/1.1\r\nHost: evil.de\r\nConnection: close\r\n\r\n");
    assert!(sentence.text().starts_with("Die Vorschau antwortet unter diesem Namen nicht."));
}

#[test]
fn other_websites_get_no_answer() {
    let preview = preview(&project(""));
    let port = preview.address().port();
    let status = |origin: &str| ask(&preview, "GET", "/", &[("Origin", origin)]).status;
    assert_eq!(status(&format!("http://localhost:{port}")), 200);
    assert_eq!(status(&format!("http://127.0.0.1:{port}")), 200);
    for foreign in ["https://evil.de", "http://localhost", "null", "file://", ""] {
        assert_eq!(status(foreign), 403, "{foreign}");
    }
    assert_eq!(status(&format!("https://localhost:{port}")), 403);
    assert_eq!(get(&preview, "/").header("access-control-allow-origin"), None);
}

#[test]
fn no_path_leads_out_of_the_site() {
    let preview = preview(&sample());
    for path in [
        "/../kis.yaml",
        "/%2e%2e/kis.yaml",
        "/..%2fkis.yaml",
        "/%2E%2E%5Ckis.yaml",
        "/vorlagen/../kis.yaml",
        "/./",
        "/%00",
        "/vorlagen/%0d%0aX: y",
        "//",
        "//etc/passwd",
        "/vorlagen//radweg/",
        "/C:/",
        "/c%3a/x",
        "/a\\b",
        "/a%5Cb",
        "/%",
        "/%f",
        "/%ff",
        "/kis.yaml",
        "/etc/passwd",
        "/vorlagen/radweg/vorlage.md",
        "/themes/kreis/templates/base.html",
        "/index.html",
        "/vorlagen/index.html",
        "/__kis/",
        "/__kis/../kis.yaml",
    ] {
        let status = get(&preview, path).status;
        assert!(matches!(status, 400 | 404), "{path}: {status}");
    }
    // Without a slash it is not a path, but the name of another server.
    for none in ["kis.yaml", "*"] {
        let status = get(&preview, none).status;
        assert!(matches!(status, 400 | 403), "{none}: {status}");
    }
    let long = format!("/{}", "x".repeat(3000));
    assert_eq!(get(&preview, &long).status, 400);
    let endless = format!("/{}", "x".repeat(100_000));
    assert!(matches!(get(&preview, &endless).status, 414 | 431));
}

#[test]
fn it_shows_and_does_nothing_else() {
    let preview = preview(&sample());
    for method in ["POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "KIS"] {
        let reply = ask(&preview, method, "/", &[]);
        assert_eq!((reply.status, reply.header("allow")), (405, Some("GET, HEAD")), "{method}");
    }
    for address in ["/", "/vorlagen/radweg/", "/vorlagen/radweg/plan.pdf", "/nirgends/"] {
        let (whole, head) = (get(&preview, address), ask(&preview, "HEAD", address, &[]));
        assert_eq!((whole.status, head.body.len()), (head.status, 0), "{address}");
        for name in ["content-length", "content-type", "cache-control"] {
            assert_eq!(whole.header(name), head.header(name), "{name} of {address}");
        }
        let length = whole.body.len().to_string();
        assert_eq!(whole.header("content-length"), Some(length.as_str()), "{address}");
    }
}

#[test]
fn every_answer_is_for_now_and_for_nobody_else() {
    let preview = preview(&sample());
    for address in
        ["/", "/nirgends/", "/..", "/vorlagen", "/vorlagen/radweg/plan.pdf", "/__kis/vorschau.js"]
    {
        let reply = get(&preview, address);
        for (name, value) in [
            ("cache-control", "no-store"),
            ("x-content-type-options", "nosniff"),
            ("referrer-policy", "no-referrer"),
            ("cross-origin-resource-policy", "same-origin"),
        ] {
            assert_eq!(reply.header(name), Some(value), "{name} of {address}");
        }
    }
}

#[test]
fn the_public_view_is_what_would_be_published() {
    let project = sample();
    let preview = preview(&project);
    for (path, published) in project.site() {
        let address = format!("/{}", path.strip_suffix("index.html").unwrap_or(&path));
        let reply = ask(&preview, "GET", &address, &[PUBLIC]);
        assert_eq!(reply.status, 200, "{address}");
        assert!(reply.body == published, "{address} differs");
        assert_eq!(reply.header("content-encoding"), None);
    }
    let missing = ask(&preview, "GET", "/nirgends/", &[PUBLIC]);
    assert_eq!((missing.status, missing.body), (404, project.site()["404.html"].clone()));
}

#[test]
fn whoever_starts_with_the_public_view_sees_it_without_being_asked() {
    let project = sample();
    let public = kis::preview::Manner { public: true, ..manner(Path::new("/nirgends")) };
    let preview = preview_at(0, &project, public);
    assert_eq!(get(&preview, "/vorlagen/radweg/").text(), project.page("/vorlagen/radweg/"));
    let staff = ask(&preview, "GET", "/vorlagen/radweg/", &[("Cookie", "kis-ansicht=redaktion")]);
    assert!(staff.text().contains("/__kis/vorschau.js"));
}

#[test]
fn a_browser_gets_the_page_with_bar_and_a_policy_that_allows_just_that() {
    let preview = preview(&sample());
    let port = preview.address().port();
    let own = format!("http://localhost:{port}/__kis/");
    let older = ("Upgrade-Insecure-Requests", "1");
    for headers in [&[PUBLIC, NAVIGATION][..], &[PUBLIC, older], &[]] {
        let page = ask(&preview, "GET", "/vorlagen/", headers).text();
        assert_eq!(page.matches("/__kis/vorschau.js").count(), 1);
        assert!(page.contains("<meta name=\"robots\" content=\"noindex\" data-kis-vorschau>"));
        let policy = page.split("content=\"").find(|part| part.starts_with("default-src"));
        let policy = policy.and_then(|part| part.split('"').next()).expect("a policy");
        let policy = policy.replace("&#39;", "'");
        assert!(policy.contains(&format!("script-src {own}")), "{policy}");
        assert!(policy.contains("connect-src 'self'") && policy.contains("default-src 'none'"));
    }
    let script = [PUBLIC, ("Sec-Fetch-Dest", "empty"), older];
    let fetched = ask(&preview, "GET", "/vorlagen/radweg/", &script);
    assert!(!fetched.text().contains("__kis"));
}

#[test]
fn the_view_is_switched_by_the_bar_and_by_no_other_website() {
    let preview = preview(&sample());
    let address = "/__kis/ansicht?ansicht=oeffentlich&zurueck=/vorlagen/";
    let own = format!("http://localhost:{}", preview.address().port());
    let reply = ask(&preview, "POST", address, &[("Origin", &own)]);
    assert_eq!((reply.status, reply.header("location")), (303, Some("/vorlagen/")));
    let cookie = "kis-ansicht=oeffentlich; Path=/; SameSite=Strict; HttpOnly";
    assert_eq!(reply.header("set-cookie"), Some(cookie));
    // Pages without referrer send their forms with this origin.
    let form = [("Origin", "null"), ("Sec-Fetch-Site", "same-origin")];
    assert_eq!(ask(&preview, "POST", address, &form).status, 303);
    let foreign = [("Origin", "null"), ("Sec-Fetch-Site", "cross-site")];
    assert_eq!(ask(&preview, "POST", address, &foreign).status, 403);
    assert_eq!(ask(&preview, "POST", address, &[("Origin", "https://evil.de")]).status, 403);
    assert_eq!(ask(&preview, "GET", address, &[]).status, 405);
    assert_eq!(ask(&preview, "POST", "/__kis/ansicht?ansicht=x", &[]).status, 400);
    for elsewhere in ["//evil.de/", "https://evil.de/", "/%5Cevil.de", "/a%0d%0aX:y"] {
        let address = format!("/__kis/ansicht?ansicht=redaktion&zurueck={elsewhere}");
        assert_eq!(
            ask(&preview, "POST", &address, &[]).header("location"),
            Some("/"),
            "{elsewhere}"
        );
    }
}

#[test]
fn a_site_may_live_in_a_folder() {
    let project = project(
        "-- kis.yaml --
koerperschaft: {name: Landkreis Musterkreis}
adresse: https://x.example/kis
",
    );
    let preview = preview(&project);
    assert_eq!(get(&preview, "/").header("location"), Some("/kis/"));
    assert_eq!(get(&preview, "/kis").header("location"), Some("/kis/"));
    assert_eq!(get(&preview, "/kis/").status, 200);
    assert_eq!(get(&preview, "/kis/vorlagen?a=b").header("location"), Some("/kis/vorlagen/?a=b"));
    for outside in ["/vorlagen/", "/kiss/", "/kis/kis/"] {
        let reply = get(&preview, outside);
        assert_eq!(reply.status, 404, "{outside}");
        assert!(reply.text().contains("Diese Seite gibt es nicht"), "{outside}");
    }
}

#[test]
fn a_folder_without_slash_leads_to_its_page() {
    let reply = get(&preview(&sample()), "/vorlagen/radweg");
    assert_eq!((reply.status, reply.header("location")), (308, Some("/vorlagen/radweg/")));
}

#[test]
fn attachments_come_in_parts_and_never_from_outside() {
    let folder = tempfile::tempdir().expect("a folder");
    let root = folder.path().join("inhalt");
    let paper = root.join("vorlagen/2026/radweg");
    std::fs::create_dir_all(&paper).expect("folders");
    let (_, text) = PAPER.split_once('\n').expect("a path and a text");
    std::fs::write(paper.join("vorlage.md"), text).expect("a paper");
    let yaml = "koerperschaft: {name: Landkreis Musterkreis}\nadresse: https://kis.example\n";
    std::fs::write(root.join("kis.yaml"), yaml).expect("a county");
    let plan = b"%PDF-1.7 ".iter().copied().chain((0..200_000u32).map(|n| n.to_le_bytes()[0]));
    let plan: Vec<u8> = plan.collect();
    std::fs::write(paper.join("plan.pdf"), &plan).expect("a plan");
    let project = county(root.to_str().expect("a path in Unicode"));
    let preview = preview_at(0, &project, manner(&root));
    let address = "/vorlagen/radweg/plan.pdf";
    let whole = get(&preview, address);
    assert_eq!((whole.status, whole.header("content-type")), (200, Some("application/pdf")));
    assert!(whole.body == plan, "the file comes whole");
    let part = |range: &str| ask(&preview, "GET", address, &[("Range", range)]);
    let first = part("bytes=0-3");
    assert_eq!((first.status, first.text().as_str()), (206, "%PDF"));
    assert_eq!(first.header("content-range"), Some("bytes 0-3/200009"));
    assert!(part("bytes=70000-").body == plan[70000..], "the end comes whole");
    assert_eq!(part("bytes=-9").body, plan[200_000..]);
    let beyond = part("bytes=999999-");
    assert_eq!((beyond.status, beyond.header("content-range")), (416, Some("bytes */200009")));
    assert_eq!(part("bytes=0-1,3-4").status, 200);
    std::fs::remove_file(paper.join("plan.pdf")).expect("it goes");
    assert_eq!(get(&preview, address).status, 404);
    #[cfg(unix)]
    {
        std::fs::write(folder.path().join("geheim"), "geheim").expect("a secret");
        std::os::unix::fs::symlink(folder.path().join("geheim"), paper.join("plan.pdf"))
            .expect("a link");
        assert_eq!(get(&preview, address).status, 404, "it has become a link");
        std::fs::remove_file(paper.join("plan.pdf")).expect("it goes");
        std::fs::rename(&paper, folder.path().join("weg")).expect("it moves");
        std::fs::write(folder.path().join("weg/plan.pdf"), "geheim").expect("a secret");
        std::os::unix::fs::symlink(folder.path().join("weg"), &paper).expect("a link");
        assert_eq!(get(&preview, address).status, 404, "its folder has become a link");
    }
}

#[test]
fn the_panel_quotes_editors_as_text() {
    let project = project(
        "-- vorlagen/2026/boese/vorlage.md --
---
betreff: Radweg
art: Antrag
öffentlichkeit: öffentlich
\"<script>alert(1)</script>\": x
---

Text.
",
    );
    let preview = preview(&project);
    let bar = get(&preview, "/__kis/leiste?seite=%2Fvorlagen%2Fboese%2F%22%3E%3Cb%3E").text();
    assert!(bar.contains("&lt;script&gt;") && !bar.contains("<script"), "{bar}");
    assert!(!bar.contains("<b>"), "{bar}");
    assert!(bar.contains("Regel: schluessel-unbekannt"), "{bar}");
}

#[test]
fn findings_about_the_open_page_come_first() {
    let body = |name: &str| format!("-- gremien/{name}.md --\n---\nart: Ausschuss\n---\n");
    let project = project(&(body("bauen") + &body("umwelt")));
    let preview = preview(&project);
    for (first, second) in [("bauen", "umwelt"), ("umwelt", "bauen")] {
        let bar = get(&preview, &format!("/__kis/leiste?seite=/gremien/{first}/")).text();
        let place = |name: &str| bar.find(&format!("gremien/{name}.md")).expect("it has a finding");
        assert!(place(first) < place(second), "{bar}");
    }
}

#[test]
fn what_is_private_is_quoted_to_the_editors_only() {
    let project = project(
        "-- vorlagen/2026/geheim/vorlage.md --
---
betreff: Kanarienvogel
art: Antrag
öffentlichkeit: nichtöffentlich
kanarienschlüssel: kanarienwert
---

Text.
",
    );
    let bar = get(&preview(&project), "/__kis/leiste?seite=%2F").text();
    assert!(bar.contains("<mark>kanarienschlüssel</mark>: kanarienwert"), "{bar}");
    let mut as_the_public = manner(Path::new("/nirgends"));
    as_the_public.public = true;
    let bar = get(&preview_at(0, &project, as_the_public), "/__kis/leiste?seite=%2F").text();
    assert!(bar.contains("vorlagen/2026/geheim/vorlage.md"), "{bar}");
    assert!(!bar.to_lowercase().contains("kanarien"), "{bar}");
}

#[test]
fn a_page_that_cannot_be_made_says_why() {
    let broken = "-- themes/kreis/templates/home.html --\n{{ gibt_es_nicht.wirklich }}\n";
    let preview = preview(&project(broken));
    let page = get(&preview, "/");
    assert_eq!(page.status, 500);
    assert!(page.text().contains("Diese Seite lässt sich gerade nicht zeigen"), "{}", page.text());
    let bar = get(&preview, "/__kis/leiste?seite=%2F").text();
    assert!(bar.contains("themes/kreis/templates/home.html"), "{bar}");
    assert_eq!(get(&preview, "/vorlagen/").status, 200);
}

#[test]
fn browsers_hear_of_every_new_moment() {
    let preview = preview(&project(""));
    let port = preview.address().port();
    let mut stream = TcpStream::connect(preview.address()).expect("the server listens");
    stream.set_read_timeout(Some(PATIENCE)).expect("a limit");
    let request = format!("GET /__kis/ereignisse HTTP/1.1\r\nHost: localhost:{port}\r\n\r\n");
    stream.write_all(request.as_bytes()).expect("it takes the request");
    let mut heard = String::new();
    let mut hear = |stream: &mut TcpStream, word: &str| {
        let mut piece = [0; 4096];
        while !heard.contains(word) {
            let length = stream.read(&mut piece).expect("it goes on speaking");
            assert!(length > 0, "it hung up: {heard}");
            heard.push_str(&String::from_utf8_lossy(&piece[..length]));
        }
        assert!(heard.contains("text/event-stream"));
    };
    hear(&mut stream, "-1\"}");
    preview.show(&project("-- vorlagen/x.md --\n---\n"));
    hear(&mut stream, "-2\"}");
}

#[test]
fn it_ends_at_once_whoever_still_listens() {
    let mut preview = preview(&project(""));
    let port = preview.address().port();
    let mut stream = TcpStream::connect(preview.address()).expect("the server listens");
    let request = format!("GET /__kis/ereignisse HTTP/1.1\r\nHost: localhost:{port}\r\n\r\n");
    stream.write_all(request.as_bytes()).expect("it takes the request");
    stream.read_exact(&mut [0; 64]).expect("it speaks");
    let start = Instant::now();
    preview.stop();
    assert!(start.elapsed() < Duration::from_secs(2));
    assert!(TcpStream::connect(preview.address()).is_err());
}

/// Takes as long as the server waits for a head.
#[test]
fn who_does_not_finish_asking_is_sent_away() {
    let preview = preview(&project(""));
    let mut stream = TcpStream::connect(preview.address()).expect("the server listens");
    stream.set_read_timeout(Some(PATIENCE)).expect("a limit");
    stream.write_all(b"GET / HTTP/1.1\r\nHost: loc").expect("it takes the beginning");
    stream.read_to_end(&mut Vec::new()).expect("it hangs up in time");
}

#[test]
fn a_taken_port_is_told_with_a_free_one() {
    let first = Server::bind(0, None).expect("a free port");
    let port = first.address().port();
    let fault = Server::bind(port, None).err().expect("it is taken").to_string();
    assert!(fault.starts_with(&format!("Der Anschluss {port} ist belegt")), "{fault}");
    let free = fault.split("--port ").nth(1).and_then(|rest| rest.split(' ').next());
    let free = free.and_then(|word| word.parse().ok()).expect("it names one");
    assert!(Server::bind(free, None).is_ok(), "{fault}");
}

#[test]
fn an_address_of_another_machine_is_told() {
    assert!(Server::bind(0, "0.0.0.0".parse().ok()).is_ok());
    // An address for examples, which no machine has.
    let fault = Server::bind(0, "192.0.2.1".parse().ok()).err().expect("it is not ours");
    let fault = fault.to_string();
    assert!(fault.starts_with("Die Adresse 192.0.2.1 gehört nicht zu diesem Rechner."), "{fault}");
}

#[test]
fn files_open_in_the_editor_that_was_asked_for() {
    let folder = tempfile::tempdir().expect("a folder");
    let root = folder.path().canonicalize().expect("it is there").join("Öl & Gas");
    std::fs::create_dir(&root).expect("a folder");
    std::fs::write(root.join("kis.yaml"), "adresse: https://kis.example\nfalsch: ja\n")
        .expect("a file");
    let project = county(root.to_str().expect("a path in Unicode"));
    let mut with = manner(&root);
    with.editor = Editor::named("kate://{pfad}?l={zeile}&c={spalte}").expect("an address");
    let preview = preview_at(0, &project, with);
    let bar = get(&preview, "/__kis/leiste?seite=/").text();
    assert!(bar.contains("/%C3%96l%20%26%20Gas/kis.yaml?l=2&amp;c=1\""), "{bar}");
}

#[test]
fn what_would_change_has_a_page_if_somebody_makes_one() {
    let project = project("");
    let plain = preview(&project);
    assert_eq!(get(&plain, "/__kis/aenderungen/").status, 404);
    assert!(!get(&plain, "/__kis/leiste?seite=/").text().contains("aenderungen"));
    let mut with = manner(Path::new("/nirgends"));
    with.compare = Some(Arc::new(|showing| format!("<body>Moment {}", showing.number)));
    let preview = preview_at(0, &project, with);
    assert!(get(&preview, "/__kis/aenderungen/").text().contains("Moment 1"));
    assert!(get(&preview, "/__kis/leiste?seite=/").text().contains("/__kis/aenderungen/"));
}
