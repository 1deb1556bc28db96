//! Which of someone's posts counts on a day: people are announced with the post they had then.

use chrono::NaiveDate;

use crate::ids::OrganisationId;
use crate::person::{Affiliation, Nature};

/// Posts that stood on a day, chosen and in the order they are named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PostsThen<'a> {
    pub posts: Vec<&'a Affiliation>,
    /// Where the person works who is employed elsewhere.
    pub at: Option<&'a Affiliation>,
    /// Only former posts are known.
    pub former: bool,
}

/// The posts of a day: on behalf of an organisation that at this organisation, else all that stood, else former ones.
/// Without a day: today's.
pub fn then(all: &[Affiliation], on_behalf: Option<OrganisationId>, day: Option<NaiveDate>) -> PostsThen<'_> {
    let stood = |a: &&Affiliation| match day {
        None => a.nature != Nature::Former,
        // A post with an end was held until then, whatever it is called today.
        Some(day) => within(a, day) && (a.nature != Nature::Former || !a.to.is_empty()),
    };
    let standing: Vec<&Affiliation> = all.iter().filter(stood).collect();
    let at = standing.iter().copied().find(|a| a.nature == Nature::Seconded && on_behalf != Some(a.organisation));
    let mut posts: Vec<&Affiliation> = standing.iter().copied().filter(|a| Some(a.organisation) == on_behalf).collect();
    if posts.is_empty() {
        posts = standing.iter().copied().filter(|a| at.is_none_or(|at| at.id != a.id)).collect();
    }
    if posts.is_empty() && at.is_none() {
        return PostsThen { posts: all.iter().filter(|a| a.nature == Nature::Former).collect(), at: None, former: true };
    }
    PostsThen { posts, at, former: false }
}

/// Whether a day lies in a post's time, as precisely as that is known.
fn within(a: &Affiliation, day: NaiveDate) -> bool {
    let day = day.to_string();
    let cut = |bound: &str| day.get(..bound.len().min(day.len())).unwrap_or_default().to_owned();
    (a.from.is_empty() || a.from <= cut(&a.from)) && (a.to.is_empty() || cut(&a.to) <= a.to)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Bi;
    use uuid::Uuid;

    fn post(n: u128, nature: Nature, from: &str, to: &str) -> Affiliation {
        Affiliation {
            id: Uuid::from_u128(n).into(), person: Uuid::from_u128(99).into(), organisation: Uuid::from_u128(n).into(),
            department: Bi::default(), post: Bi::default(), from: from.into(), to: to.into(), nature,
        }
    }

    fn ids(p: &PostsThen<'_>) -> Vec<u128> {
        p.posts.iter().map(|a| a.id.0.as_u128()).collect()
    }

    #[test]
    fn the_post_of_the_day_counts() {
        let day = Some("2018-11-20".parse().unwrap());
        let all = [
            post(1, Nature::Substantive, "2010", "2018-10"), post(2, Nature::Substantive, "2018-11", ""),
            post(3, Nature::Concurrent, "2018", "2018"), post(4, Nature::Former, "2004", "2009"), post(5, Nature::Substantive, "2019", ""),
        ];
        assert_eq!(ids(&then(&all, None, day)), [2, 3]);
        assert_eq!(ids(&then(&all, Some(Uuid::from_u128(3).into()), day)), [3], "on whose behalf");
        assert_eq!(ids(&then(&all[3..4], None, day)), [4]);
        assert!(then(&all[3..4], None, day).former);
        // Former today, held then.
        assert_eq!(ids(&then(&all[3..4], None, Some("2007-01-01".parse().unwrap()))), [4]);
        assert!(!then(&all[3..4], None, Some("2007-01-01".parse().unwrap())).former);
    }

    #[test]
    fn someone_seconded_is_named_with_both() {
        let all = [post(1, Nature::Substantive, "", ""), post(2, Nature::Seconded, "", "")];
        let p = then(&all, Some(Uuid::from_u128(1).into()), None);
        assert_eq!((ids(&p), p.at.map(|a| a.id.0.as_u128())), (vec![1], Some(2)));
        let alone = then(&all[1..], None, None);
        assert_eq!((ids(&alone).len(), alone.at.is_some()), (0, true));
    }
}
