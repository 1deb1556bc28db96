//! Names by script. The order to print in is stored, never guessed from the script.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::bilingual::Lang;
use crate::terms::terms;

terms! {
    Script { Latin = "latin", Kanji = "kanji", Kana = "kana" }
}
terms! {
    NameOrder { GivenFirst = "given_first", FamilyFirst = "family_first" }
}

/// One form of a person's name. Prefix and suffix (Dr., Cllr, 知事) are not part of the name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct NameForm {
    pub script: Script,
    #[serde(default)]
    pub family: String,
    #[serde(default)]
    pub given: String,
    pub order: NameOrder,
    #[serde(default)]
    pub prefix: String,
    #[serde(default)]
    pub suffix: String,
    /// Suggested by the machine or doubtful in the source; shown with "check" until accepted.
    #[serde(default)]
    pub check: bool,
}

impl NameForm {
    /// The name as printed, without prefix and suffix. Kanji and kana are joined by a full-width space.
    pub fn plain(&self) -> String {
        let (a, b) = match self.order {
            NameOrder::GivenFirst => (&self.given, &self.family),
            NameOrder::FamilyFirst => (&self.family, &self.given),
        };
        let gap = if self.script == Script::Latin { " " } else { "\u{3000}" };
        if a.is_empty() || b.is_empty() { format!("{a}{b}") } else { format!("{a}{gap}{b}") }
    }
}

/// The form to show in `lang`: Japanese prefers kanji, then kana (a European's katakana), then Latin; English Latin first.
pub fn form_for(names: &[NameForm], lang: Lang) -> Option<&NameForm> {
    let order = match lang {
        Lang::En => [Script::Latin, Script::Kanji, Script::Kana],
        Lang::Ja => [Script::Kanji, Script::Kana, Script::Latin],
    };
    // A suggested form never stands for the person while a certain one exists.
    order
        .iter()
        .find_map(|s| names.iter().find(|n| n.script == *s && !n.check))
        .or_else(|| order.iter().find_map(|s| names.iter().find(|n| n.script == *s)))
}

/// The name as shown in lists and sentences, without title.
pub fn display(names: &[NameForm], lang: Lang) -> String {
    form_for(names, lang).map(NameForm::plain).unwrap_or_default()
}

/// The name with its title: `Cllr Paul Watson`, `達増　拓也 知事`.
pub fn with_title(names: &[NameForm], lang: Lang) -> String {
    let Some(n) = form_for(names, lang) else { return String::new() };
    [n.prefix.as_str(), n.plain().as_str(), n.suffix.as_str()]
        .iter()
        .filter(|s| !s.is_empty())
        .copied()
        .collect::<Vec<_>>()
        .join(" ")
}

/// Sort key: kana when there is one, else Latin family name, else whatever there is; folded.
/// The leading digit keeps names without a reading behind those with one.
pub fn sort_key(names: &[NameForm]) -> String {
    for (rank, script) in [Script::Kana, Script::Latin, Script::Kanji].iter().enumerate() {
        if let Some(n) = names.iter().find(|n| n.script == *script) {
            return format!("{rank}{} {}", crate::fold::fold(&n.family), crate::fold::fold(&n.given));
        }
    }
    "9".to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(script: Script, family: &str, given: &str, order: NameOrder) -> NameForm {
        NameForm { script, family: family.into(), given: given.into(), order, prefix: String::new(), suffix: String::new(), check: false }
    }

    #[test]
    fn a_name_prints_in_its_own_order_in_each_language() {
        let names = [
            form(Script::Latin, "Tsukamoto", "Ichiro", NameOrder::GivenFirst),
            form(Script::Kanji, "塚本", "一郎", NameOrder::FamilyFirst),
        ];
        assert_eq!(display(&names, Lang::En), "Ichiro Tsukamoto");
        assert_eq!(display(&names, Lang::Ja), "塚本　一郎");
        assert_eq!(display(&names[..1], Lang::Ja), "Ichiro Tsukamoto");
    }

    #[test]
    fn a_suggested_form_waits_behind_a_certain_one() {
        let mut kana = form(Script::Kana, "ベヒト", "オリビエ", NameOrder::GivenFirst);
        kana.check = true;
        let names = [form(Script::Latin, "Becht", "Olivier", NameOrder::GivenFirst), kana];
        assert_eq!(display(&names, Lang::Ja), "Olivier Becht");
    }
}
