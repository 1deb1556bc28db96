//! TypeScript types of every command, made from the Rust ones (ts-rs). Written by `meguri commands --typescript DIR`
//! and checked for drift by a test.

use std::any::TypeId;
use std::collections::{BTreeMap, HashSet};

use ts_rs::{Config, TS, TypeVisitor};

use crate::door::{Command, Kind, table};

/// Collects declarations by name.
#[derive(Default)]
pub struct Types {
    seen: HashSet<TypeId>,
    pub declarations: BTreeMap<String, String>,
}

impl Types {
    fn config() -> Config {
        // Whole numbers of ours fit into a double: ids are text, instants are text or small.
        Config::new().with_large_int("number")
    }

    /// Registers a command's types; answers the names of input and output.
    pub fn of<C: Command>(&mut self) -> (String, String) {
        self.visit::<C::Input>();
        self.visit::<C::Output>();
        let config = Self::config();
        (C::Input::name(&config), C::Output::name(&config))
    }
}

impl TypeVisitor for Types {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        if !self.seen.insert(TypeId::of::<T>()) {
            return;
        }
        let config = Self::config();
        if T::output_path().is_some() {
            let docs = T::docs().unwrap_or_default();
            self.declarations.insert(T::ident(&config), format!("{docs}export {}", T::decl(&config)));
        }
        T::visit_dependencies(self);
        T::visit_generics(self);
    }
}

/// The generated files: name and content.
pub fn files() -> Vec<(&'static str, String)> {
    let mut types = Types::default();
    types.visit::<crate::UiError>();
    types.visit::<meguri_model::Lang>();
    let mut commands = String::from(HEAD);
    let mut rows = String::new();
    for entry in table() {
        let (input, output) = (entry.types)(&mut types);
        let kind = match entry.kind {
            Kind::Query => "query",
            Kind::Change => "change",
            Kind::Job => "job",
        };
        rows.push_str(&format!(
            "  /** {} */\n  {}: {{ input: {}; output: {}; kind: \"{kind}\" }};\n",
            entry.doc_line(),
            entry.name,
            qualified(&input, &types),
            qualified(&output, &types),
        ));
    }
    commands.push_str("import type * as t from \"./index\";\n\n/** Every command of the one door. */\nexport interface Commands {\n");
    commands.push_str(&rows);
    commands.push_str("}\n");
    let mut index = format!("{HEAD}export type {{ Commands }} from \"./commands\";\nexport type {{ MessageId }} from \"./messages\";\n\n");
    for text in types.declarations.values() {
        index.push_str(text);
        index.push_str("\n\n");
    }
    vec![("index.ts", index), ("commands.ts", commands), ("messages.ts", messages())]
}

/// The window's message ids as a union, so that a missing one is a type error.
fn messages() -> String {
    let ids = crate::text::WINDOW_EN.iter().flat_map(|(_, text)| text.lines()).filter_map(|line| {
        let (id, _) = line.split_once(" =")?;
        id.starts_with(|c: char| c.is_ascii_lowercase()).then_some(id)
    });
    let union: String = ids.map(|id| format!("\n  | \"{id}\"")).collect();
    let union = if union.is_empty() { " string".to_owned() } else { union };
    format!("{HEAD}/** Every message of the window's catalogue. */\nexport type MessageId ={union};\n")
}

const HEAD: &str = "// Generated from the Rust types by `make types`. Do not edit.\n\n";

/// Prefixes our own type names with the module they are imported as.
fn qualified(name: &str, types: &Types) -> String {
    let mut out = String::new();
    let mut word = String::new();
    for c in name.chars().chain([' ']) {
        if c.is_alphanumeric() || c == '_' {
            word.push(c);
            continue;
        }
        if types.declarations.contains_key(&word) {
            out.push_str("t.");
        }
        out.push_str(&word);
        word.clear();
        out.push(c);
    }
    out.trim_end().to_owned()
}
