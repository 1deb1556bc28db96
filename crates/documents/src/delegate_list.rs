//! The list of delegates: who comes, in both scripts, with posts and groups.

use meguri_model::Bi;
use serde::Serialize;

use crate::Document;
use crate::front::Front;
use crate::name::Name;

#[derive(Clone, Debug, Default, Serialize)]
pub struct DelegateList {
    pub front: Front,
    pub heads: Heads,
    pub sections: Vec<Section>,
    /// Whether anybody is in a small group.
    pub grouped: bool,
    /// Whether anybody has a photograph that is to be shown.
    pub pictured: bool,
    /// What stands there when nobody is on the list.
    pub nothing: Bi,
}

impl Document for DelegateList {
    const TEMPLATE: &'static str = "delegate_list";
}

/// Heads of the columns.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Heads {
    pub name: Bi,
    pub post: Bi,
    pub group: Bi,
}

#[derive(Clone, Debug, Default, Serialize)]
pub struct Section {
    /// "Delegates", or an organisation.
    pub head: Bi,
    /// "19".
    pub count: String,
    pub people: Vec<Delegate>,
}

#[derive(Clone, Debug, Default, Serialize)]
pub struct Delegate {
    /// Place on the list.
    pub number: String,
    pub name: Name,
    /// "Head of delegation": where it is not what the section says.
    pub role: Bi,
    pub posts: Vec<PostLine>,
    /// Letters.
    pub groups: Vec<String>,
    /// Name of a picture.
    pub photograph: Option<String>,
    /// A few lines.
    pub biography: Bi,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct PostLine {
    pub post: Bi,
    pub organisation: Bi,
}
