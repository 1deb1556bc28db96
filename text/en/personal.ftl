# Personal data
personal-names = Names
personal-posts = Posts
personal-languages = Languages
personal-contacts = Contact
personal-diet = Diet
personal-access = Access needs
personal-away = Not available
personal-programmes = Programmes
personal-contact-of = Contact for
personal-biography = Biography
personal-consent = Consent
personal-keep-until = Kept until
personal-notes = Notes
person-erased = Erased person
did-erased = Erased a person's data
