//! Logical lines to components. Keeps what it does not know: any component, any property, any parameter.

use std::sync::Arc;

use crate::decode::{Limits, ReadError, decode};
use crate::heads::{Head, Heads, is_name};
use crate::line::Lines;
use crate::value;

/// A parameter; its values without quotes, RFC 6868 decoded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Param {
    /// In capitals.
    pub name: String,
    pub values: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Property {
    /// In capitals. Shared, like the parameters, by the lines of a file that begin alike.
    pub name: Arc<str>,
    pub params: Arc<[Param]>,
    /// As it stands in the file, unfolded: `text()` undoes the escapes.
    pub value: String,
    /// Its first physical line, from 1.
    pub line: u32,
}

impl Property {
    /// The first value of a parameter.
    pub fn param(&self, name: &str) -> Option<&str> {
        self.params.iter().find(|p| p.name == name).and_then(|p| p.values.first()).map(String::as_str)
    }

    /// The value as TEXT (RFC 5545 §3.3.11).
    pub fn text(&self) -> String {
        value::unescape(&self.value)
    }
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Component {
    /// In capitals.
    pub name: String,
    /// The line of its BEGIN, from 1.
    pub line: u32,
    pub properties: Vec<Property>,
    pub components: Vec<Component>,
}

impl Component {
    /// The first property of this name (in capitals).
    pub fn property(&self, name: &str) -> Option<&Property> {
        self.properties.iter().find(|p| &*p.name == name)
    }

    /// The sub-components of this name (in capitals).
    pub fn children<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Component> {
        self.components.iter().filter(move |c| c.name == name)
    }

    /// Gives the component back as it was read.
    pub fn write(&self, lines: &mut Lines) {
        lines.begin(&self.name);
        for property in &self.properties {
            lines.property(property);
        }
        for component in &self.components {
            component.write(lines);
        }
        lines.end(&self.name);
    }
}

/// What is wrong with a line; the component or property it concerns is left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ProblemKind {
    /// Not UTF-8: read as Latin-1, nothing left out.
    Latin1,
    /// Longer than `Limits::line`.
    LineTooLong,
    /// No `NAME:`, or parameters that can't be read.
    NotAProperty,
    /// An END without its BEGIN.
    StrayEnd(String),
    /// A BEGIN without its END.
    Unclosed(String),
    /// Deeper than `Limits::nesting`.
    TooDeep(String),
    /// A property outside every component.
    OutsideComponents(String),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Physical line, from 1.
    pub line: u32,
    pub kind: ProblemKind,
}

/// What a file holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Parsed {
    /// The outermost components: one VCALENDAR as a rule.
    pub components: Vec<Component>,
    /// In the order of lines, at most `Limits::problems`.
    pub problems: Vec<Problem>,
    /// Problems beyond those.
    pub more_problems: usize,
}

/// Reads a file. Only its size can make it fail: what is bad inside is reported and left out.
pub fn parse(bytes: &[u8], limits: &Limits) -> Result<Parsed, ReadError> {
    let decoded = decode(bytes, limits)?;
    let mut builder = Builder { limits, out: Parsed::default(), stack: Vec::new(), skipping: 0 };
    for (lines, kind) in [(&decoded.latin1, ProblemKind::Latin1), (&decoded.too_long, ProblemKind::LineTooLong)] {
        lines.iter().for_each(|n| builder.problem(*n, kind.clone()));
    }
    let heads = Heads::of(decoded.lines().map(|(line, _)| line));
    for (index, (line, number)) in decoded.lines().enumerate() {
        match heads.split(index, line) {
            Some((head, value)) => builder.take(head, value, number),
            None => builder.problem(number, ProblemKind::NotAProperty),
        }
    }
    Ok(builder.finish())
}

/// Components that never stand inside one of their own kind or of one another: a second BEGIN means a lost END.
fn is_entry(name: &str) -> bool {
    matches!(name, "VEVENT" | "VTODO" | "VJOURNAL" | "VFREEBUSY" | "VTIMEZONE")
}

struct Builder<'a> {
    limits: &'a Limits,
    out: Parsed,
    /// Open components, outermost first.
    stack: Vec<Component>,
    /// How many components are open inside the first one that was too deep.
    skipping: usize,
}

impl Builder<'_> {
    fn problem(&mut self, line: u32, kind: ProblemKind) {
        if self.out.problems.len() < self.limits.problems {
            self.out.problems.push(Problem { line, kind });
        } else {
            self.out.more_problems += 1;
        }
    }

    fn take(&mut self, head: &Head, value: &str, line: u32) {
        match &*head.name {
            "BEGIN" => self.begin(&component_name(value), line),
            "END" => self.end(&component_name(value), line),
            _ if self.skipping > 0 => {}
            _ => match self.stack.last_mut() {
                Some(open) => open.properties.push(Property {
                    name: Arc::clone(&head.name),
                    params: Arc::clone(&head.params),
                    value: value.to_owned(),
                    line,
                }),
                None => self.problem(line, ProblemKind::OutsideComponents(head.name.to_string())),
            },
        }
    }

    fn begin(&mut self, name: &str, line: u32) {
        if is_entry(name)
            && let Some(open) = self.stack.iter().rposition(|c| is_entry(&c.name))
        {
            self.skipping = 0;
            self.leave_out(open);
        }
        if self.skipping > 0 {
            self.skipping += 1;
        } else if self.stack.len() >= self.limits.nesting {
            self.problem(line, ProblemKind::TooDeep(name.to_owned()));
            self.skipping = 1;
        } else {
            self.stack.push(Component { name: name.to_owned(), line, ..Component::default() });
        }
    }

    fn end(&mut self, name: &str, line: u32) {
        let open = self.stack.iter().rposition(|c| c.name == name);
        // An entry's END is its own: entries do not nest, whatever was lost inside.
        if self.skipping > 0 && !(is_entry(name) && open.is_some()) {
            self.skipping -= 1;
            return;
        }
        self.skipping = 0;
        let Some(at) = open else {
            return self.problem(line, ProblemKind::StrayEnd(name.to_owned()));
        };
        self.leave_out(at + 1);
        if let Some(whole) = self.stack.pop() {
            self.put(whole);
        }
    }

    /// Gives up the open components from `depth` on.
    fn leave_out(&mut self, depth: usize) {
        for bad in self.stack.split_off(depth) {
            self.problem(bad.line, ProblemKind::Unclosed(bad.name));
        }
    }

    fn put(&mut self, component: Component) {
        match self.stack.last_mut() {
            Some(parent) => parent.components.push(component),
            None => self.out.components.push(component),
        }
    }

    /// At the end of the file: a calendar cut short keeps its whole entries, an entry cut short is left out.
    fn finish(mut self) -> Parsed {
        while let Some(open) = self.stack.pop() {
            self.problem(open.line, ProblemKind::Unclosed(open.name.clone()));
            if open.name == "VCALENDAR" {
                self.put(open);
            }
        }
        self.out.problems.sort_by_key(|p| p.line);
        self.out
    }
}

/// In capitals, without what no name has, so that it can be written again.
fn component_name(value: &str) -> String {
    value.chars().filter(|c| u8::try_from(*c).is_ok_and(is_name)).map(|c| c.to_ascii_uppercase()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Parsed {
        parse(text.as_bytes(), &Limits::default()).unwrap()
    }

    fn wrapped(line: &str) -> Property {
        let parsed = read(&format!("BEGIN:VCALENDAR\n{line}\nEND:VCALENDAR\n"));
        assert_eq!(parsed.problems, [], "{line}");
        parsed.components[0].properties[0].clone()
    }

    #[test]
    fn names_parameters_and_values_come_apart() {
        for (line, name, params, value) in [
            ("summary:Tea", "SUMMARY", vec![], "Tea"),
            ("X:", "X", vec![], ""),
            ("X:: a :", "X", vec![], ": a :"),
            ("X:\u{3000}", "X", vec![], "\u{3000}"),
            ("ORGANIZER;cn=\"Watson, Paul: Cllr\":mailto:p@x", "ORGANIZER", vec![("CN", vec!["Watson, Paul: Cllr"])], "mailto:p@x"),
            ("X;A=1;B=2,\"3;4\":v;w=z", "X", vec![("A", vec!["1"]), ("B", vec!["2", "3;4"])], "v;w=z"),
            ("X;CN=O\"Hara:v", "X", vec![("CN", vec!["O\"Hara"])], "v"),
            ("X;CN=^'a^^b^n^':v", "X", vec![("CN", vec!["\"a^b\n\""])], "v"),
            ("X;A=:v", "X", vec![("A", vec![""])], "v"),
            (
                "X;M=a,b,c,d,e,f,g,h,i,j,k,\"l,m\",n;Q=1:v",
                "X",
                vec![("M", vec!["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l,m", "n"]), ("Q", vec!["1"])],
                "v",
            ),
        ] {
            let p = wrapped(line);
            let found: Vec<(&str, Vec<&str>)> =
                p.params.iter().map(|p| (p.name.as_str(), p.values.iter().map(String::as_str).collect())).collect();
            assert_eq!((&*p.name, found, p.value.as_str()), (name, params, value), "{line}");
        }
    }

    #[test]
    fn what_is_unknown_is_kept_and_given_back() {
        let text = "BEGIN:VCALENDAR\r\nX-WR-CALNAME;X-P=\"a,b\":Tour\r\nBEGIN:X-ROOM\r\nX-SIZE:3\r\nEND:X-ROOM\r\nEND:VCALENDAR\r\n";
        let parsed = read(text);
        let mut lines = Lines::new();
        parsed.components[0].write(&mut lines);
        assert_eq!(String::from_utf8(lines.finish()).unwrap(), text);
    }

    #[test]
    fn bad_lines_and_components_are_reported_and_the_rest_stays() {
        let kinds = |text: &str| read(text).problems.into_iter().map(|p| (p.line, p.kind)).collect::<Vec<_>>();
        let events = |text: &str| read(text).components.iter().map(|c| c.components.len()).collect::<Vec<_>>();
        for (text, problems, kept) in [
            ("BEGIN:VCALENDAR\nno colon\n:x\nX;A:v\nEND:VCALENDAR", vec![(2, ProblemKind::NotAProperty), (3, ProblemKind::NotAProperty), (4, ProblemKind::NotAProperty)], vec![0]),
            ("BEGIN:VCALENDAR\nEND:VALARM\nEND:VCALENDAR", vec![(2, ProblemKind::StrayEnd("VALARM".into()))], vec![0]),
            ("BEGIN:VCALENDAR\nBEGIN:VEVENT\nBEGIN:VEVENT\nEND:VEVENT\nEND:VCALENDAR", vec![(2, ProblemKind::Unclosed("VEVENT".into()))], vec![1]),
            ("BEGIN:VCALENDAR\nBEGIN:VEVENT\nBEGIN:VALARM\nEND:VEVENT\nEND:VCALENDAR", vec![(3, ProblemKind::Unclosed("VALARM".into()))], vec![1]),
            ("BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VEVENT\nBEGIN:VEVENT\nUID:1", vec![(1, ProblemKind::Unclosed("VCALENDAR".into())), (4, ProblemKind::Unclosed("VEVENT".into()))], vec![1]),
            ("UID:1\nBEGIN:VCALENDAR\nEND:VCALENDAR", vec![(1, ProblemKind::OutsideComponents("UID".into()))], vec![0]),
        ] {
            assert_eq!((kinds(text), events(text)), (problems, kept), "{text}");
        }
    }

    #[test]
    fn nesting_stops_at_its_limit() {
        let deep = "BEGIN:X\n".repeat(100_000) + &"END:X\n".repeat(100_000);
        let parsed = read(&deep);
        assert_eq!(parsed.problems[0], Problem { line: 33, kind: ProblemKind::TooDeep("X".into()) });
        let mut depth = 0;
        let mut at = &parsed.components;
        while let Some(c) = at.first() {
            depth += 1;
            at = &c.components;
        }
        assert_eq!(depth, 32);
    }

    #[test]
    fn an_event_ends_where_it_says_so_though_something_deep_in_it_did_not() {
        let text = format!("BEGIN:VEVENT\n{}END:VEVENT\nBEGIN:VEVENT\nUID:2\nEND:VEVENT\n", "BEGIN:X\n".repeat(40));
        assert_eq!(read(&text).components.iter().map(|c| c.properties.len()).collect::<Vec<_>>(), [0, 1]);
    }
}
