//! Countries (ISO 3166-1 alpha-2) and, where all clocks of a country agree, its zone (zone.tab of the IANA time zone
//! database). Names are in the catalogue (`country-JP`).

/// Code and zone, by code, with the reserved codes of the European Union and Kosovo; an empty zone where a country has several or none.
const COUNTRIES: &[(&str, &str)] = &[
    ("AD", "Europe/Andorra"), ("AE", "Asia/Dubai"), ("AF", "Asia/Kabul"), ("AG", "America/Antigua"),
    ("AI", "America/Anguilla"), ("AL", "Europe/Tirane"), ("AM", "Asia/Yerevan"), ("AO", "Africa/Luanda"), ("AQ", ""),
    ("AR", "America/Argentina/Buenos_Aires"), ("AS", "Pacific/Pago_Pago"), ("AT", "Europe/Vienna"), ("AU", ""),
    ("AW", "America/Aruba"), ("AX", "Europe/Mariehamn"), ("AZ", "Asia/Baku"), ("BA", "Europe/Sarajevo"),
    ("BB", "America/Barbados"), ("BD", "Asia/Dhaka"), ("BE", "Europe/Brussels"), ("BF", "Africa/Ouagadougou"),
    ("BG", "Europe/Sofia"), ("BH", "Asia/Bahrain"), ("BI", "Africa/Bujumbura"), ("BJ", "Africa/Porto-Novo"),
    ("BL", "America/St_Barthelemy"), ("BM", "Atlantic/Bermuda"), ("BN", "Asia/Brunei"), ("BO", "America/La_Paz"),
    ("BQ", "America/Kralendijk"), ("BR", ""), ("BS", "America/Nassau"), ("BT", "Asia/Thimphu"), ("BV", ""),
    ("BW", "Africa/Gaborone"), ("BY", "Europe/Minsk"), ("BZ", "America/Belize"), ("CA", ""), ("CC", "Indian/Cocos"),
    ("CD", ""), ("CF", "Africa/Bangui"), ("CG", "Africa/Brazzaville"), ("CH", "Europe/Zurich"),
    ("CI", "Africa/Abidjan"), ("CK", "Pacific/Rarotonga"), ("CL", ""), ("CM", "Africa/Douala"), ("CN", ""),
    ("CO", "America/Bogota"), ("CR", "America/Costa_Rica"), ("CU", "America/Havana"), ("CV", "Atlantic/Cape_Verde"),
    ("CW", "America/Curacao"), ("CX", "Indian/Christmas"), ("CY", "Asia/Nicosia"), ("CZ", "Europe/Prague"),
    ("DE", "Europe/Berlin"), ("DJ", "Africa/Djibouti"), ("DK", "Europe/Copenhagen"), ("DM", "America/Dominica"),
    ("DO", "America/Santo_Domingo"), ("DZ", "Africa/Algiers"), ("EC", ""), ("EE", "Europe/Tallinn"),
    ("EG", "Africa/Cairo"), ("EH", "Africa/El_Aaiun"), ("ER", "Africa/Asmara"), ("ES", ""),
    ("ET", "Africa/Addis_Ababa"), ("EU", ""), ("FI", "Europe/Helsinki"), ("FJ", "Pacific/Fiji"),
    ("FK", "Atlantic/Stanley"), ("FM", ""), ("FO", "Atlantic/Faroe"), ("FR", "Europe/Paris"),
    ("GA", "Africa/Libreville"), ("GB", "Europe/London"), ("GD", "America/Grenada"), ("GE", "Asia/Tbilisi"),
    ("GF", "America/Cayenne"), ("GG", "Europe/Guernsey"), ("GH", "Africa/Accra"), ("GI", "Europe/Gibraltar"),
    ("GL", ""), ("GM", "Africa/Banjul"), ("GN", "Africa/Conakry"), ("GP", "America/Guadeloupe"),
    ("GQ", "Africa/Malabo"), ("GR", "Europe/Athens"), ("GS", "Atlantic/South_Georgia"), ("GT", "America/Guatemala"),
    ("GU", "Pacific/Guam"), ("GW", "Africa/Bissau"), ("GY", "America/Guyana"), ("HK", "Asia/Hong_Kong"), ("HM", ""),
    ("HN", "America/Tegucigalpa"), ("HR", "Europe/Zagreb"), ("HT", "America/Port-au-Prince"),
    ("HU", "Europe/Budapest"), ("ID", ""), ("IE", "Europe/Dublin"), ("IL", "Asia/Jerusalem"),
    ("IM", "Europe/Isle_of_Man"), ("IN", "Asia/Kolkata"), ("IO", "Indian/Chagos"), ("IQ", "Asia/Baghdad"),
    ("IR", "Asia/Tehran"), ("IS", "Atlantic/Reykjavik"), ("IT", "Europe/Rome"), ("JE", "Europe/Jersey"),
    ("JM", "America/Jamaica"), ("JO", "Asia/Amman"), ("JP", "Asia/Tokyo"), ("KE", "Africa/Nairobi"),
    ("KG", "Asia/Bishkek"), ("KH", "Asia/Phnom_Penh"), ("KI", ""), ("KM", "Indian/Comoro"),
    ("KN", "America/St_Kitts"), ("KP", "Asia/Pyongyang"), ("KR", "Asia/Seoul"), ("KW", "Asia/Kuwait"),
    ("KY", "America/Cayman"), ("KZ", "Asia/Almaty"), ("LA", "Asia/Vientiane"), ("LB", "Asia/Beirut"),
    ("LC", "America/St_Lucia"), ("LI", "Europe/Vaduz"), ("LK", "Asia/Colombo"), ("LR", "Africa/Monrovia"),
    ("LS", "Africa/Maseru"), ("LT", "Europe/Vilnius"), ("LU", "Europe/Luxembourg"), ("LV", "Europe/Riga"),
    ("LY", "Africa/Tripoli"), ("MA", "Africa/Casablanca"), ("MC", "Europe/Monaco"), ("MD", "Europe/Chisinau"),
    ("ME", "Europe/Podgorica"), ("MF", "America/Marigot"), ("MG", "Indian/Antananarivo"), ("MH", "Pacific/Majuro"),
    ("MK", "Europe/Skopje"), ("ML", "Africa/Bamako"), ("MM", "Asia/Yangon"), ("MN", ""), ("MO", "Asia/Macau"),
    ("MP", "Pacific/Saipan"), ("MQ", "America/Martinique"), ("MR", "Africa/Nouakchott"), ("MS", "America/Montserrat"),
    ("MT", "Europe/Malta"), ("MU", "Indian/Mauritius"), ("MV", "Indian/Maldives"), ("MW", "Africa/Blantyre"),
    ("MX", ""), ("MY", "Asia/Kuala_Lumpur"), ("MZ", "Africa/Maputo"), ("NA", "Africa/Windhoek"),
    ("NC", "Pacific/Noumea"), ("NE", "Africa/Niamey"), ("NF", "Pacific/Norfolk"), ("NG", "Africa/Lagos"),
    ("NI", "America/Managua"), ("NL", "Europe/Amsterdam"), ("NO", "Europe/Oslo"), ("NP", "Asia/Kathmandu"),
    ("NR", "Pacific/Nauru"), ("NU", "Pacific/Niue"), ("NZ", ""), ("OM", "Asia/Muscat"), ("PA", "America/Panama"),
    ("PE", "America/Lima"), ("PF", ""), ("PG", ""), ("PH", "Asia/Manila"), ("PK", "Asia/Karachi"),
    ("PL", "Europe/Warsaw"), ("PM", "America/Miquelon"), ("PN", "Pacific/Pitcairn"), ("PR", "America/Puerto_Rico"),
    ("PS", "Asia/Gaza"), ("PT", ""), ("PW", "Pacific/Palau"), ("PY", "America/Asuncion"), ("QA", "Asia/Qatar"),
    ("RE", "Indian/Reunion"), ("RO", "Europe/Bucharest"), ("RS", "Europe/Belgrade"), ("RU", ""),
    ("RW", "Africa/Kigali"), ("SA", "Asia/Riyadh"), ("SB", "Pacific/Guadalcanal"), ("SC", "Indian/Mahe"),
    ("SD", "Africa/Khartoum"), ("SE", "Europe/Stockholm"), ("SG", "Asia/Singapore"), ("SH", "Atlantic/St_Helena"),
    ("SI", "Europe/Ljubljana"), ("SJ", "Arctic/Longyearbyen"), ("SK", "Europe/Bratislava"), ("SL", "Africa/Freetown"),
    ("SM", "Europe/San_Marino"), ("SN", "Africa/Dakar"), ("SO", "Africa/Mogadishu"), ("SR", "America/Paramaribo"),
    ("SS", "Africa/Juba"), ("ST", "Africa/Sao_Tome"), ("SV", "America/El_Salvador"), ("SX", "America/Lower_Princes"),
    ("SY", "Asia/Damascus"), ("SZ", "Africa/Mbabane"), ("TC", "America/Grand_Turk"), ("TD", "Africa/Ndjamena"),
    ("TF", "Indian/Kerguelen"), ("TG", "Africa/Lome"), ("TH", "Asia/Bangkok"), ("TJ", "Asia/Dushanbe"),
    ("TK", "Pacific/Fakaofo"), ("TL", "Asia/Dili"), ("TM", "Asia/Ashgabat"), ("TN", "Africa/Tunis"),
    ("TO", "Pacific/Tongatapu"), ("TR", "Europe/Istanbul"), ("TT", "America/Port_of_Spain"),
    ("TV", "Pacific/Funafuti"), ("TW", "Asia/Taipei"), ("TZ", "Africa/Dar_es_Salaam"), ("UA", ""),
    ("UG", "Africa/Kampala"), ("UM", ""), ("US", ""), ("UY", "America/Montevideo"), ("UZ", "Asia/Samarkand"),
    ("VA", "Europe/Vatican"), ("VC", "America/St_Vincent"), ("VE", "America/Caracas"), ("VG", "America/Tortola"),
    ("VI", "America/St_Thomas"), ("VN", "Asia/Ho_Chi_Minh"), ("VU", "Pacific/Efate"), ("WF", "Pacific/Wallis"),
    ("WS", "Pacific/Apia"), ("XK", "Europe/Belgrade"), ("YE", "Asia/Aden"), ("YT", "Indian/Mayotte"),
    ("ZA", "Africa/Johannesburg"), ("ZM", "Africa/Lusaka"), ("ZW", "Africa/Harare"),
];

/// Whether a code is one of ISO 3166-1.
pub fn known(code: &str) -> bool {
    find(code).is_some()
}

/// Every code.
pub fn codes() -> impl Iterator<Item = &'static str> {
    COUNTRIES.iter().map(|(code, _)| *code)
}

/// The zone of a country whose clocks all agree.
pub fn zone(code: &str) -> Option<&'static str> {
    find(code).filter(|z| !z.is_empty())
}

/// Zones of countries with several, as zone.tab has them: those in which an office would plan.
const ONE_OF_SEVERAL: &[(&str, &str)] = &[
    ("America/Chicago", "US"), ("America/Denver", "US"), ("America/Los_Angeles", "US"), ("America/New_York", "US"), ("America/Sao_Paulo", "BR"),
    ("America/Toronto", "CA"), ("America/Vancouver", "CA"), ("Asia/Jakarta", "ID"), ("Asia/Kuala_Lumpur", "MY"), ("Asia/Shanghai", "CN"),
    ("Asia/Ulaanbaatar", "MN"), ("Atlantic/Azores", "PT"), ("Atlantic/Canary", "ES"), ("Atlantic/Madeira", "PT"), ("Australia/Melbourne", "AU"),
    ("Australia/Sydney", "AU"), ("Europe/Kyiv", "UA"), ("Europe/Lisbon", "PT"), ("Europe/Madrid", "ES"), ("Europe/Moscow", "RU"),
    ("Pacific/Auckland", "NZ"),
];

/// The country that a zone is the clock of.
pub fn of_zone(zone: &str) -> Option<&'static str> {
    let several = ONE_OF_SEVERAL.iter().find(|(z, _)| *z == zone).map(|(_, code)| *code);
    several.or_else(|| COUNTRIES.iter().find(|(_, z)| *z == zone).map(|(code, _)| *code))
}

fn find(code: &str) -> Option<&'static str> {
    COUNTRIES.binary_search_by_key(&code, |(c, _)| c).ok().map(|at| COUNTRIES[at].1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_zone_is_one_that_the_zone_data_knows() {
        assert!(COUNTRIES.is_sorted() && COUNTRIES.len() == 251);
        for (code, zone) in COUNTRIES.iter().filter(|(_, z)| !z.is_empty()) {
            assert!(crate::zone::known(zone), "{code}: {zone}");
        }
    }

    #[test]
    fn a_zone_is_the_clock_of_one_country() {
        for (zone, code) in [("Asia/Tokyo", Some("JP")), ("Europe/London", Some("GB")), ("Europe/Madrid", Some("ES")), ("Europe/Belgrade", Some("RS")), ("UTC", None)] {
            assert_eq!(of_zone(zone), code, "{zone}");
        }
        for (zone, code) in ONE_OF_SEVERAL {
            assert!(crate::zone::known(zone) && known(code), "{zone}");
        }
    }

    #[test]
    fn only_a_country_with_one_clock_has_a_zone() {
        assert_eq!(zone("JP"), Some("Asia/Tokyo"));
        assert_eq!(zone("GB"), Some("Europe/London"));
        assert_eq!(zone("DE"), Some("Europe/Berlin"));
        for several in ["US", "ES", "PT", "CD", "XX", ""] {
            assert_eq!(zone(several), None, "{several}");
        }
    }
}
