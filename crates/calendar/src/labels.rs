//! The words put into events. They live in `text/{en,ja}/calendar.ftl`; the caller brings them.

use meguri_model::{Bi, DayPart, ItemKind};

macro_rules! labels {
    ($($field:ident = $id:literal),* $(,)?) => {
        /// One word or sentence per id, without parameters.
        #[derive(Clone, Debug, Default, PartialEq, Eq)]
        pub struct Labels {
            $(#[doc = concat!("`", $id, "`")] pub $field: Bi),*
        }
        impl Labels {
            /// The ids of the catalogue, in the order of the fields.
            pub const IDS: &'static [&'static str] = &[$($id),*];
            /// Looks each id up with `of`.
            pub fn from_fn(mut of: impl FnMut(&'static str) -> Bi) -> Labels {
                Labels { $($field: of($id)),* }
            }
        }
    };
}

labels! {
    tbc = "ics-tbc",
    morning = "ics-morning",
    afternoon = "ics-afternoon",
    evening = "ics-evening",
    half_day = "ics-half-day",
    time = "ics-time",
    times_to_follow = "ics-times-to-follow",
    programme = "ics-programme",
    host = "ics-host",
    contact = "ics-contact",
    service = "ics-service",
    route = "ics-route",
    booking = "ics-booking",
    groups = "ics-groups",
    dress = "ics-dress",
    note = "ics-note",
    link = "ics-link",
    session = "ics-kind-session",
    visit = "ics-kind-visit",
    meal = "ics-kind-meal",
    leg = "ics-kind-leg",
    lodging = "ics-kind-lodging",
    free = "ics-kind-free",
    buffer = "ics-kind-buffer",
    hold = "ics-kind-hold",
    ceremony = "ics-kind-ceremony",
    meeting = "ics-kind-meeting",
}

impl Labels {
    pub fn part(&self, part: DayPart) -> &Bi {
        match part {
            DayPart::Morning => &self.morning,
            DayPart::Afternoon => &self.afternoon,
            DayPart::Evening => &self.evening,
            DayPart::HalfDay => &self.half_day,
        }
    }

    pub fn kind(&self, kind: ItemKind) -> &Bi {
        match kind {
            ItemKind::Session => &self.session,
            ItemKind::Visit => &self.visit,
            ItemKind::Meal => &self.meal,
            ItemKind::Leg => &self.leg,
            ItemKind::Lodging => &self.lodging,
            ItemKind::Free => &self.free,
            ItemKind::Buffer => &self.buffer,
            ItemKind::Hold => &self.hold,
            ItemKind::Ceremony => &self.ceremony,
            ItemKind::Meeting => &self.meeting,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_catalogue_has_every_label_in_both_languages_and_no_other() {
        for text in [include_str!("../../../text/en/calendar.ftl"), include_str!("../../../text/ja/calendar.ftl")] {
            let ids: Vec<&str> = text.lines().filter_map(|l| l.split_once(" = ")).filter(|(_, v)| !v.is_empty()).map(|(id, _)| id).collect();
            assert_eq!(ids, Labels::IDS);
        }
    }
}
