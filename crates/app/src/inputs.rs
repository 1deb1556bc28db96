//! Inputs of the plain commands that make and edit a record: written for the purpose, never whole rows.

use serde::{Deserialize, Deserializer};

/// A nullable field of an edit: absent keeps (`None`), `null` clears (`Some(None)`), a value sets.
pub fn nullable<'de, T: Deserialize<'de>, D: Deserializer<'de>>(d: D) -> Result<Option<Option<T>>, D::Error> {
    Option::<T>::deserialize(d).map(Some)
}

/// An edit of a bilingual text: each language for itself.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, ts_rs::TS)]
#[serde(default, deny_unknown_fields)]
pub struct BiPatch {
    #[ts(optional)]
    pub en: Option<String>,
    #[ts(optional)]
    pub ja: Option<String>,
}

impl BiPatch {
    pub fn apply(self, to: &mut meguri_model::Bi) {
        if let Some(en) = self.en {
            to.en = en;
        }
        if let Some(ja) = self.ja {
            to.ja = ja;
        }
    }
}

/// Declares the inputs of create and edit from one list of fields.
///
/// `required`: must be given when made. `optional`: has a default. `text`: bilingual, defaults to empty, edited by
/// language. `nullable`: may be unknown. `given`: fields the command fills in.
macro_rules! inputs {
    (
        $(#[$cdoc:meta])* create $create:ident -> $record:ident,
        edit $edit:ident { $key:ident : $id:ty },
        required { $($req:ident : $rty:ty),* $(,)? }
        optional { $($opt:ident : $oty:ty = $odef:expr),* $(,)? }
        text { $($text:ident),* $(,)? }
        nullable { $($null:ident : $nty:ty),* $(,)? }
        given { $($giv:ident : $gty:ty),* $(,)? }
        $(also { $($(#[$ameta:meta])* $also:ident : $aty:ty),* $(,)? })?
    ) => {
        $(#[$cdoc])*
        #[derive(Debug, serde::Deserialize, ts_rs::TS)]
        #[serde(deny_unknown_fields)]
        pub struct $create {
            $(pub $req: $rty,)*
            $(#[serde(default)] #[ts(optional)] pub $opt: Option<$oty>,)*
            $(#[serde(default)] #[ts(optional, as = "Option<crate::inputs::BiPatch>")] pub $text: Option<meguri_model::Bi>,)*
            $(#[serde(default)] #[ts(optional)] pub $null: Option<$nty>,)*
            $($(#[serde(default)] #[ts(optional)] pub $also: Option<$aty>,)*)?
        }
        /// A field left out stays as it is.
        #[derive(Debug, serde::Deserialize, ts_rs::TS)]
        #[serde(deny_unknown_fields)]
        pub struct $edit {
            pub $key: $id,
            $(#[serde(default)] #[ts(optional)] pub $req: Option<$rty>,)*
            $(#[serde(default)] #[ts(optional)] pub $opt: Option<$oty>,)*
            $(#[serde(default)] #[ts(optional)] pub $text: Option<crate::inputs::BiPatch>,)*
            $(#[serde(default, deserialize_with = "crate::inputs::nullable")] #[ts(optional)] pub $null: Option<Option<$nty>>,)*
            $($(#[serde(default)] #[ts(optional)] pub $also: Option<$aty>,)*)?
        }
        impl $create {
            #[allow(unused_variables)]
            fn build(self, id: $id, $($giv: $gty),*) -> $record {
                $record {
                    id,
                    $($req: self.$req,)*
                    $($opt: self.$opt.unwrap_or_else(|| $odef),)*
                    $($text: self.$text.unwrap_or_default(),)*
                    $($null: self.$null,)*
                    $($giv,)*
                }
            }
        }
        impl $edit {
            fn apply(self, to: &mut $record) {
                $(if let Some(v) = self.$req { to.$req = v; })*
                $(if let Some(v) = self.$opt { to.$opt = v; })*
                $(if let Some(v) = self.$text { v.apply(&mut to.$text); })*
                $(if let Some(v) = self.$null { to.$null = v; })*
            }
            /// Names of the fields that were given, for the sentence in the history.
            fn fields(&self) -> Vec<&'static str> {
                let mut out = Vec::new();
                $(if self.$req.is_some() { out.push(stringify!($req)); })*
                $(if self.$opt.is_some() { out.push(stringify!($opt)); })*
                $(if self.$text.is_some() { out.push(stringify!($text)); })*
                $(if self.$null.is_some() { out.push(stringify!($null)); })*
                out
            }
            /// Every field an edit may name (the catalogue has a word for each).
            pub const FIELDS: &'static [&'static str] =
                &[$(stringify!($req),)* $(stringify!($opt),)* $(stringify!($text),)* $(stringify!($null),)*];
        }
    };
}
pub(crate) use inputs;
