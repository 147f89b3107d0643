//! Tells that something below a folder has changed; never what it means.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver, Sender};
use std::thread;
use std::time::{Duration, Instant};

use notify::event::ModifyKind;
use notify::{Config, ErrorKind, Event, EventKind, RecommendedWatcher, RecursiveMode};

use super::poller::{Poller, Seen, Survey};
use super::wake::{Changed, Means, Pace, TOO_MANY, Wake};
use super::watch_folder::Folder;
use super::watch_means::silent_disk;
use crate::snapshot::{is_left_over, theme_places};

/// A single save is told when nothing has come for this long.
const QUIET: Duration = Duration::from_millis(4);
/// More paths than this at once are no save: somebody copies, or changes the branch.
const MANY: usize = 20;
/// Then it is told when nothing has come for this long.
const LONG_QUIET: Duration = Duration::from_millis(150);
/// But after this time in any case.
const PATIENCE: Duration = Duration::from_secs(1);
/// When the first look at everything is due.
const SOON: Duration = Duration::from_secs(2);

/// Ends the waiting from another thread.
#[derive(Clone, Debug)]
pub struct Ender(Sender<Signal>);

impl Ender {
    /// Whoever waits, now or next, wakes.
    pub fn end(&self) {
        // Nobody is there any more: so much the better.
        let _ = self.0.send(Signal::End);
    }
}

/// A watch on the content and its themes.
pub struct Watcher {
    folders: Vec<Folder>,
    native: Option<RecommendedWatcher>,
    poller: Poller,
    pace: Pace,
    sender: Sender<Signal>,
    signals: Receiver<Signal>,
    next_look: Instant,
    next_check: Instant,
    /// New folders may have been filled before they were watched: they are looked at once more.
    new_folders: BTreeSet<PathBuf>,
    second_look: Option<Instant>,
    /// The safety look that is under way in a thread of its own: an edit need not wait for it.
    survey: Option<Survey>,
    surveys: u64,
    last_event: Option<Instant>,
}

/// What comes from other threads.
#[derive(Debug)]
enum Signal {
    Event(Event),
    Trouble(notify::Error),
    /// What the look with this number has seen.
    Surveyed(u64, Seen),
    End,
}

impl Watcher {
    /// Begins to watch the content at `root` and its themes; what changes from now on is told.
    /// Whoever takes the snapshot afterwards misses nothing. The sentence says why it looks by
    /// itself although nobody has asked for that.
    pub fn start(root: &Path, means: Option<Means>) -> io::Result<(Watcher, Option<String>)> {
        Watcher::start_at_pace(root, means, Pace::default())
    }

    /// The same, looking as often as `pace` says.
    pub fn start_at_pace(
        root: &Path,
        means: Option<Means>,
        pace: Pace,
    ) -> io::Result<(Watcher, Option<String>)> {
        fs::read_dir(root)?;
        let mut folders = vec![Folder::new(root.to_owned(), false)];
        folders.extend(theme_places(root).into_iter().map(|place| {
            let is_inside = place.starts_with(root);
            Folder::new(place, is_inside)
        }));
        let (sender, signals) = mpsc::channel();
        let now = Instant::now();
        let mut watcher = Watcher {
            poller: Poller::new(folders.iter().map(|folder| folder.path.clone()).collect()),
            folders,
            native: None,
            pace,
            sender,
            signals,
            next_look: now,
            next_check: now + pace.folders,
            new_folders: BTreeSet::new(),
            second_look: None,
            survey: None,
            surveys: 0,
            last_event: None,
        };
        let sentence = watcher.begin(root, means);
        watcher.look_later(now);
        if watcher.native.is_some() {
            // How things are is found out soon, but whoever begins has other things to do first.
            watcher.next_look = now + watcher.pace.safety.min(SOON);
        }
        Ok((watcher, sentence))
    }

    /// How changes are noticed now.
    pub fn means(&self) -> Means {
        if self.native.is_some() { Means::Native } else { Means::Poll }
    }

    /// With it another thread ends the waiting.
    pub fn ender(&self) -> Ender {
        Ender(self.sender.clone())
    }

    /// Waits until something may have changed.
    pub fn wait(&mut self) -> Wake {
        self.wait_until(None)
    }

    /// Waits no longer than `limit`.
    pub fn wait_timeout(&mut self, limit: Duration) -> Wake {
        self.wait_until(Instant::now().checked_add(limit))
    }

    fn wait_until(&mut self, limit: Option<Instant>) -> Wake {
        loop {
            let due = [Some(self.next_look), Some(self.next_check), self.second_look, limit];
            let due = due.into_iter().flatten().min().unwrap_or(self.next_look);
            let rest = due.saturating_duration_since(Instant::now());
            let wake = match self.signals.recv_timeout(rest) {
                Ok(signal) => self.gather(signal),
                Err(_) => self.look_if_due(),
            };
            match wake {
                Some(wake) => return wake,
                None if limit.is_some_and(|limit| limit <= Instant::now()) => return Wake::TimeUp,
                None => {}
            }
        }
    }

    fn begin(&mut self, root: &Path, means: Option<Means>) -> Option<String> {
        let disk = self.folders.iter().find_map(|folder| silent_disk(&folder.path));
        let sentence = match (means, disk) {
            (Some(Means::Poll), _) => None,
            (None, Some(disk)) => Some(format!(
                "„{}“ liegt auf einem Laufwerk, von dem das System Änderungen nicht meldet ({disk}); \
                 deshalb sieht kis jede Sekunde selbst nach.",
                root.display()
            )),
            _ => return self.watch().err().map(|error| self.fall_back(&error)),
        };
        self.poller.doubt();
        self.poller.look();
        // Nothing is watched, so nothing can fail: it is noted which folders there are.
        let _ = self.check();
        sentence
    }

    fn watch(&mut self) -> notify::Result<()> {
        let sender = self.sender.clone();
        let tell = move |event: notify::Result<Event>| {
            let signal = match event {
                // Reading is no change: whoever reads what has changed would never end.
                Ok(event) if event.kind.is_access() => return,
                Ok(event) => Signal::Event(event),
                Err(error) => Signal::Trouble(error),
            };
            // Nobody waits any more: then nobody wants to know.
            let _ = sender.send(signal);
        };
        let config = Config::default().with_follow_symlinks(false);
        self.native = Some(notify::Watcher::new(tell, config)?);
        self.check().map(|_| ())
    }

    /// Whether folders have come, gone or been replaced; the system is asked to watch the new ones.
    fn check(&mut self) -> notify::Result<bool> {
        self.next_check = Instant::now() + self.pace.folders;
        let mut is_new = false;
        for folder in &mut self.folders {
            let there = folder.identity();
            if there == folder.watched {
                continue;
            }
            is_new = true;
            let Some(native) = &mut self.native else {
                folder.watched = there;
                continue;
            };
            folder.watched = None;
            // What is gone is watched no more anyway.
            let _ = notify::Watcher::unwatch(native, &folder.real);
            let Some(real) = there.and_then(|_| folder.path.canonicalize().ok()) else { continue };
            match notify::Watcher::watch(native, &real, RecursiveMode::Recursive) {
                Ok(()) => (folder.real, folder.watched) = (real, there),
                // Gone meanwhile.
                Err(error) if is_absence(&error) => {}
                Err(error) => return Err(error),
            }
        }
        Ok(is_new)
    }

    /// From now on it looks by itself, and says why.
    fn fall_back(&mut self, error: &notify::Error) -> String {
        self.native = None;
        self.poller.doubt();
        self.next_look = Instant::now();
        match &error.kind {
            ErrorKind::MaxFilesWatch => {
                "Das System beobachtet nicht so viele Ordner (fs.inotify.max_user_watches); deshalb \
                 sieht kis jede Sekunde selbst nach. Mehr erlaubt der Befehl „sudo sysctl \
                 fs.inotify.max_user_watches=1048576“."
                    .to_owned()
            }
            _ => format!(
                "Das System meldet Änderungen nicht ({error}); deshalb sieht kis jede Sekunde selbst nach."
            ),
        }
    }

    /// Looks at everything in a thread of its own.
    fn survey(&mut self, is_first: bool) {
        let (look, sender) = (self.poller.survey(), self.sender.clone());
        let begin = Instant::now();
        self.surveys += 1;
        let number = self.surveys;
        // Whoever has ended waits for no look.
        let tell = move || drop(sender.send(Signal::Surveyed(number, look())));
        self.next_look = begin + self.pace.safety;
        if thread::Builder::new().spawn(tell).is_ok() {
            self.survey = Some(Survey { number, begin, meanwhile: BTreeSet::new(), is_first });
        }
    }

    /// What a look at everything has found that the system has not told.
    fn surveyed(&mut self, number: u64, seen: Seen) -> BTreeSet<PathBuf> {
        // Another look has begun since, or it is looked all the time.
        let is_wanted = |survey: &mut Survey| survey.number == number && self.native.is_some();
        let Some(Survey { begin, meanwhile, is_first, .. }) = self.survey.take_if(is_wanted) else {
            return BTreeSet::new();
        };
        self.look_later(begin);
        // While much is told, more is on its way: what it saw may be told in a moment.
        let is_calm = self.last_event.is_none_or(|event| event + PATIENCE < begin);
        if !is_first && !is_calm {
            return BTreeSet::new();
        }
        let found = self.poller.take_over(seen, &meanwhile);
        if is_first { BTreeSet::new() } else { found }
    }

    /// The system has forgotten something: its watches begin anew.
    fn watch_anew(&mut self) -> Option<Wake> {
        self.native = None;
        self.folders.iter_mut().for_each(|folder| folder.watched = None);
        self.watch().err().map(|error| Wake::Polls(self.fall_back(&error)))
    }

    /// Collects what comes together with `first`.
    fn gather(&mut self, first: Signal) -> Option<Wake> {
        let begin = Instant::now();
        let mut paths = BTreeSet::new();
        let mut forgotten = BTreeSet::new();
        let mut is_everything = false;
        let mut next = Some(first);
        while let Some(signal) = next {
            match signal {
                Signal::End => return Some(Wake::Ended),
                Signal::Trouble(error) if is_absence(&error) => is_everything = true,
                Signal::Trouble(error) => return Some(Wake::Polls(self.fall_back(&error))),
                Signal::Event(event) => {
                    self.last_event = Some(Instant::now());
                    is_everything |= self.understand(&event, &mut paths);
                }
                Signal::Surveyed(number, seen) => forgotten.extend(self.surveyed(number, seen)),
            }
            let is_many = is_everything || paths.len() > MANY;
            let quiet = if is_many { LONG_QUIET } else { QUIET };
            let rest = PATIENCE.saturating_sub(begin.elapsed());
            // What comes after that is the next burst.
            let has_time = !rest.is_zero();
            next = has_time.then(|| self.signals.recv_timeout(quiet.min(rest)).ok()).flatten();
        }
        // What is told at this moment is not forgotten.
        if forgotten.iter().any(|path| !paths.contains(path))
            && let Some(wake) = self.watch_anew()
        {
            return Some(wake);
        }
        paths.extend(forgotten);
        if is_everything || paths.len() > TOO_MANY {
            return Some(self.everything());
        }
        if let Some(survey) = &mut self.survey {
            survey.meanwhile.extend(paths.iter().cloned());
        }
        for path in &paths {
            // It is told now and need not be told again.
            self.poller.look_at(path);
            if path.is_dir() && !path.is_symlink() {
                self.new_folders.insert(path.clone());
                self.second_look = Some(Instant::now() + LONG_QUIET);
            }
        }
        (!paths.is_empty()).then(|| Wake::told(paths))
    }

    fn everything(&mut self) -> Wake {
        match &self.native {
            // What happens from now on is told.
            Some(_) => self.survey(true),
            None => drop(self.poller.look()),
        }
        self.new_folders.extend(self.folders.iter().map(|folder| folder.path.clone()));
        self.second_look = Some(Instant::now() + LONG_QUIET);
        Wake::Changed(Changed::Everything)
    }

    /// Adds the paths of an event as others call them; says whether all must be looked at.
    fn understand(&mut self, event: &Event, paths: &mut BTreeSet<PathBuf>) -> bool {
        let mut is_everything = event.need_rescan();
        for path in &event.paths {
            let at = self
                .folders
                .iter_mut()
                .find(|folder| folder.watched.is_some() && path.starts_with(&folder.real));
            let below = at.and_then(|folder| Some((path.strip_prefix(&folder.real).ok()?, folder)));
            match below {
                Some((below, folder)) if below.as_os_str().is_empty() => {
                    let is_gone = matches!(
                        event.kind,
                        EventKind::Remove(_) | EventKind::Modify(ModifyKind::Name(_))
                    );
                    if is_gone {
                        // It may be back before anybody looks, as another.
                        folder.watched = None;
                        self.next_check = self.next_check.min(Instant::now() + LONG_QUIET);
                    }
                    is_everything = true;
                }
                Some((below, folder)) => {
                    if !below.iter().any(|name| is_left_over(&name.to_string_lossy())) {
                        paths.insert(folder.path.join(below));
                    }
                }
                None => is_everything = true,
            }
        }
        is_everything
    }

    fn look_if_due(&mut self) -> Option<Wake> {
        let now = Instant::now();
        match self.check() {
            // What was told while it was away could not be read.
            Ok(true) => return Some(self.everything()),
            Ok(false) => {}
            Err(error) => return Some(Wake::Polls(self.fall_back(&error))),
        }
        if self.second_look.is_some_and(|second| second <= now) {
            self.second_look = None;
            let folders = std::mem::take(&mut self.new_folders);
            let paths: BTreeSet<_> =
                folders.iter().flat_map(|folder| self.poller.look_at(folder)).collect();
            return (!paths.is_empty()).then(|| Wake::told(paths));
        }
        if now < self.next_look {
            return None;
        }
        if self.native.is_some() {
            let is_under_way = self.survey.is_some();
            if is_under_way {
                self.look_later(now);
            } else {
                self.survey(self.surveys == 0);
            }
            return None;
        }
        let paths = self.poller.look();
        self.look_later(now);
        (!paths.is_empty()).then(|| Wake::told(paths))
    }

    /// Looking takes a fifth of the time at most: a slow disk has others to serve, too.
    fn look_later(&mut self, begin: Instant) {
        let pause = if self.native.is_some() { self.pace.safety } else { self.pace.poll };
        self.next_look = Instant::now() + pause.max(4 * begin.elapsed());
    }
}

fn is_absence(error: &notify::Error) -> bool {
    match &error.kind {
        ErrorKind::PathNotFound | ErrorKind::WatchNotFound => true,
        ErrorKind::Io(error) => error.kind() == io::ErrorKind::NotFound,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_looks_by_itself_when_the_system_watches_no_more() {
        let folder = tempfile::tempdir().expect("a folder");
        let pace = Pace { poll: Duration::from_millis(10), ..Pace::default() };
        let started = Watcher::start_at_pace(folder.path(), Some(Means::Native), pace);
        let (mut watcher, _) = started.expect("it is watched");
        let trouble = notify::Error::new(ErrorKind::MaxFilesWatch);
        watcher.sender.send(Signal::Trouble(trouble)).expect("it listens");
        let Wake::Polls(sentence) = watcher.wait() else { panic!("it says nothing") };
        assert!(sentence.contains("deshalb sieht kis jede Sekunde selbst nach"), "{sentence}");
        assert_eq!(watcher.means(), Means::Poll);
        fs::write(folder.path().join("a.md"), "x").expect("written");
        let paths = BTreeSet::from([folder.path().join("a.md")]);
        assert_eq!(watcher.wait(), Wake::Changed(Changed::Paths(paths)));
    }

    #[test]
    fn when_the_system_has_lost_count_everything_is_looked_at() {
        let folder = tempfile::tempdir().expect("a folder");
        let (mut watcher, _) =
            Watcher::start(folder.path(), Some(Means::Native)).expect("it is watched");
        let event = Event::new(EventKind::Other).set_flag(notify::event::Flag::Rescan);
        watcher.sender.send(Signal::Event(event)).expect("it listens");
        assert_eq!(watcher.wait(), Wake::Changed(Changed::Everything));
    }
}
