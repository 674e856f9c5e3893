//! What a server writes about its classes, and how that is undone: whole, where it fails in the middle.
//!
//! The registry is a trait, so that each place where it can fail is tried out without one; Windows' own is in `windows`.

#[cfg(test)]
mod tests;
#[cfg(windows)]
mod windows;

use windows_core::Result;

use super::{Class, braced};

/// How COM reaches the server, which is the name of a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A library that it loads.
    InProcess,
    /// A program that it starts.
    OutOfProcess,
}

impl Kind {
    const ALL: [Self; 2] = [Self::InProcess, Self::OutOfProcess];

    fn key(self) -> &'static str {
        match self {
            Self::InProcess => "InprocServer32",
            Self::OutOfProcess => "LocalServer32",
        }
    }
}

/// A value as it is stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Value {
    kind: u32,
    data: Vec<u8>,
}

impl Value {
    /// `REG_SZ`.
    fn text(text: &str) -> Self {
        let units = text.encode_utf16().chain([0]);
        Self { kind: 1, data: units.flat_map(u16::to_le_bytes).collect() }
    }
}

/// Keys and values below the classes of one [`RegisterFor`]. Paths have backslashes; the value without a name has an empty one.
pub(super) trait Registry {
    /// Makes a key whose parent is there, and answers whether it is new.
    fn create_key(&mut self, path: &str) -> Result<bool>;
    fn has_key(&mut self, path: &str) -> Result<bool>;
    /// Removes a key with all below it. One that is not there is none to remove.
    fn remove_key(&mut self, path: &str) -> Result<()>;
    fn value(&mut self, path: &str, name: &str) -> Result<Option<Value>>;
    fn set_value(&mut self, path: &str, name: &str, value: &Value) -> Result<()>;
    fn remove_value(&mut self, path: &str, name: &str) -> Result<()>;
}

/// One thing that was done, by what undoes it.
enum Undo {
    NewKey(String),
    /// What the value was before.
    Value(String, &'static str, Option<Value>),
}

/// Writes to a registry and remembers what was there.
struct Transaction<'a, R> {
    registry: &'a mut R,
    done: Vec<Undo>,
}

impl<R: Registry> Transaction<'_, R> {
    fn key(&mut self, path: &str) -> Result<()> {
        if self.registry.create_key(path)? {
            self.done.push(Undo::NewKey(path.to_owned()));
        }
        Ok(())
    }

    fn text(&mut self, path: &str, name: &'static str, text: &str) -> Result<()> {
        let before = self.registry.value(path, name)?;
        self.registry.set_value(path, name, &Value::text(text))?;
        self.done.push(Undo::Value(path.to_owned(), name, before));
        Ok(())
    }

    /// A key and its value without a name.
    fn named(&mut self, path: &str, text: &str) -> Result<()> {
        self.key(path)?;
        self.text(path, "", text)
    }

    fn class(&mut self, class: &Class, kind: Kind, command: &str) -> Result<()> {
        let (clsid, name) = (braced(&class.clsid()), class.name());
        let root = format!("CLSID\\{clsid}");
        self.key("CLSID")?;
        self.named(&root, name)?;
        let server = format!("{root}\\{}", kind.key());
        self.named(&server, command)?;
        if kind == Kind::InProcess {
            self.text(&server, "ThreadingModel", class.threading_model().as_str())?;
        }
        if let Some(prog_id) = class.prog_id() {
            self.named(&format!("{root}\\ProgID"), prog_id)?;
            self.named(prog_id, name)?;
            self.named(&format!("{prog_id}\\CLSID"), &clsid)?;
        }
        Ok(())
    }

    /// As it was. What cannot be undone is left: the error that led here is the one to tell.
    fn roll_back(self) {
        for undo in self.done.into_iter().rev() {
            let _ = match undo {
                Undo::NewKey(path) => self.registry.remove_key(&path),
                Undo::Value(path, name, Some(before)) => self.registry.set_value(&path, name, &before),
                Undo::Value(path, name, None) => self.registry.remove_value(&path, name),
            };
        }
    }
}

/// Registers all classes or, if one cannot be, leaves the registry as it was: an older registration, too.
fn register<R: Registry>(registry: &mut R, classes: &[Class], kind: Kind, command: &str) -> Result<()> {
    let mut transaction = Transaction { registry, done: Vec::new() };
    let result = classes.iter().try_for_each(|class| transaction.class(class, kind, command));
    if result.is_err() {
        transaction.roll_back();
    }
    result
}

/// Removes all classes, as far as that goes, and answers the first failure.
fn unregister<R: Registry>(registry: &mut R, classes: &[Class], kind: Kind) -> Result<()> {
    let mut result = Ok(());
    for class in classes {
        let removed = remove(registry, class, kind);
        result = result.and(removed);
    }
    result
}

/// Removes a class. What another server says of it stays, and so does a ProgID that is another class's by now.
fn remove<R: Registry>(registry: &mut R, class: &Class, kind: Kind) -> Result<()> {
    let clsid = braced(&class.clsid());
    let root = format!("CLSID\\{clsid}");
    registry.remove_key(&format!("{root}\\{}", kind.key()))?;
    for other in Kind::ALL {
        if registry.has_key(&format!("{root}\\{}", other.key()))? {
            return Ok(());
        }
    }
    if let Some(prog_id) = class.prog_id()
        && registry.value(&format!("{prog_id}\\CLSID"), "")? == Some(Value::text(&clsid))
    {
        registry.remove_key(prog_id)?;
    }
    registry.remove_key(&root)
}
