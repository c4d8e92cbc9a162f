//! Invented colleagues have invented names.

/// First names as they stand on a Dutch staff list.
pub(super) const FIRST: [&str; 64] = [
    "Fatima", "Marijke", "Joris", "Kees", "Sanne", "Ineke", "Pieter", "Annelies", "Youssef", "Lotte", "Daan", "Meryem",
    "Bram", "Noor", "Thijs", "Hatice", "Willem", "Eva", "Ruben", "Samira", "Jeroen", "Femke", "Anouk", "Bas", "Carmen",
    "Dirk", "Elif", "Freek", "Gerda", "Hans", "Iris", "Jasper", "Karin", "Lars", "Mirjam", "Niels", "Olga", "Paul",
    "Quinten", "Roos", "Sjoerd", "Tess", "Umar", "Vera", "Wouter", "Xander", "Yara", "Zoë", "Aart", "Bente", "Chantal",
    "Dewi", "Erik", "Floor", "Guus", "Hilde", "Imane", "Jelle", "Kim", "Loes", "Maarten", "Nadia", "Otto", "Petra",
];

/// Family names, with what stands before them.
pub(super) const FAMILY: [&str; 48] = [
    "el Amrani", "de Bruin", "Hettinga", "van Dalen", "Kuipers", "Smeets", "Postma", "Yilmaz", "Jansen", "de Vries",
    "van den Berg", "Bakker", "Visser", "Smit", "Meijer", "de Boer", "Mulder", "de Groot", "Bos", "Vos", "Peters",
    "Hendriks", "van Leeuwen", "Dekker", "Brouwer", "de Wit", "Dijkstra", "Smits", "de Graaf", "van der Meer",
    "Kok", "Jacobs", "van der Linden", "Vermeulen", "van Vliet", "Hoekstra", "Koster", "Prins", "Blom", "Huisman",
    "Peeters", "de Jong", "Veenstra", "Kramer", "van den Broek", "Postma-Sikkema", "Ünal", "Ó Briain",
];
