//! Where the system tells of changes, and where it keeps silent.

use std::ffi::OsStr;
use std::fs;
use std::path::{Component, Path, Prefix};

/// The file system of a folder from which no news comes: what another machine writes there, this
/// one's kernel does not hear of.
pub(super) fn silent_disk(path: &Path) -> Option<String> {
    let path = path.canonicalize().ok()?;
    if let Some(Component::Prefix(prefix)) = path.components().next()
        && matches!(prefix.kind(), Prefix::UNC(..) | Prefix::VerbatimUNC(..))
    {
        return Some("Windows-Freigabe".to_owned());
    }
    let mounts = fs::read("/proc/self/mountinfo").ok()?;
    disk_of(&mounts, &path).filter(|disk| is_silent(disk))
}

fn is_silent(disk: &str) -> bool {
    let family = disk.split('.').next().unwrap_or(disk);
    ["nfs", "fuse"].iter().any(|known| family.starts_with(known))
        || ["9p", "afs", "ceph", "cifs", "drvfs", "prl_fs", "smb3", "smbfs", "vboxsf", "virtiofs"]
            .contains(&family)
}

/// The kind of file system at `path`: that of the longest mount point, and of two the later.
fn disk_of(mountinfo: &[u8], path: &Path) -> Option<String> {
    let mounts = mountinfo.split(|byte| *byte == b'\n').filter_map(|line| {
        // „36 35 98:0 /mnt1 /mnt2 rw,noatime master:1 - ext3 /dev/root rw“
        let mut fields = line.split(|byte| *byte == b' ');
        let point = unescaped(fields.nth(4)?);
        let kind = fields.skip_while(|field| *field != b"-").nth(1)?;
        // A mount point of bytes that are no text can only miss; `/` is always there.
        let point = String::from_utf8(point).ok()?;
        let length = Path::new(&point).components().count();
        path.starts_with(OsStr::new(&point))
            .then(|| (length, String::from_utf8_lossy(kind).into_owned()))
    });
    mounts.max_by_key(|(length, _)| *length).map(|(_, kind)| kind)
}

/// Blanks, tabs, line ends and backslashes of a mount point stand there in octal: `\040`.
fn unescaped(field: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut rest = field;
    while let [first, after @ ..] = rest {
        rest = after;
        let octal = after.first_chunk::<3>().filter(|_| *first == b'\\').and_then(|digits| {
            let digits = std::str::from_utf8(digits).ok()?;
            u8::from_str_radix(digits, 8).ok()
        });
        if octal.is_some() {
            rest = &after[3..];
        }
        bytes.push(octal.unwrap_or(*first));
    }
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    const MOUNTS: &str = "\
22 1 254:0 / / rw,relatime shared:1 - ext4 /dev/vda rw
30 22 0:44 / /mnt/c rw,noatime - 9p C:\\134 rw,dirsync,aname=drvfs
31 22 0:45 / /srv/Kreistag\\040alt rw,relatime shared:7 master:2 - cifs //server/kt rw
32 22 0:46 / /srv/ort\\134x rw - nfs4 server:/x rw
33 22 0:47 / /home rw - nfs4 server:/home rw
34 33 8:1 / /home/hier rw - xfs /dev/sda1 rw
35 22 0:50 / /doppelt rw - cifs //a/b rw
36 22 0:51 / /doppelt rw - ext4 /dev/sdb rw
kaputt
37 22 0:52 / /nur
";

    #[test]
    fn the_longest_mount_point_says_which_disk_it_is() {
        let disk = |path: &str| disk_of(MOUNTS.as_bytes(), Path::new(path));
        let cases = [
            ("/", "ext4"),
            ("/mnt/c/Users/kreis", "9p"),
            ("/mnt/cd", "ext4"),
            ("/srv/Kreistag alt/content", "cifs"),
            ("/srv/ort\\x", "nfs4"),
            ("/home/anna", "nfs4"),
            ("/home/hier/content", "xfs"),
            ("/doppelt/content", "ext4"),
            ("/nur", "ext4"),
        ];
        for (path, kind) in cases {
            assert_eq!(disk(path).as_deref(), Some(kind), "{path}");
        }
        assert_eq!(disk_of(b"", Path::new("/")), None);
    }

    #[test]
    fn disks_of_other_machines_are_silent() {
        for kind in
            ["9p", "drvfs", "cifs", "smb3", "nfs", "nfs4", "fuse.sshfs", "fuseblk", "vboxsf"]
        {
            assert!(is_silent(kind), "{kind}");
        }
        for kind in ["ext4", "xfs", "btrfs", "tmpfs", "overlay", "zfs", "vfat", "nullfs"] {
            assert!(!is_silent(kind), "{kind}");
        }
    }
}
