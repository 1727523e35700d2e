using CaseManager.Domain.Centers;

namespace CaseManager.Infrastructure.Seeding;

/// <summary>Invented names of the demo center.</summary>
internal static class DemoNames
{
    public static readonly IReadOnlyDictionary<string, IReadOnlyList<(string Name, string Level)>> Programs = new Dictionary<string, IReadOnlyList<(string, string)>>
    {
        ["Riverside"] = [("Intensive outpatient", "2.1"), ("Outpatient", "1.5")],
        ["Hilltop"] = [("Residential", "3.5"), ("Partial hospitalization", "2.5")],
    };

    public static readonly IReadOnlyDictionary<string, IReadOnlyList<(string Name, string? Credential, bool IsIntern)>> Staff =
        new Dictionary<string, IReadOnlyList<(string, string?, bool)>>
        {
            ["Riverside"] =
            [
                ("Maya Torres", "LCSW", false), ("Samuel Okoye", "LPC", false), ("Helen Brandt", "LMFT", false), ("Theo Lindqvist", "MSW candidate", true),
                ("Carol (peer host)", null, false), ("Andre (peer host)", null, false), ("Lena (peer host)", null, false),
            ],
            ["Hilltop"] =
            [
                ("Daniel Weiss", "LADC", false), ("Amara Diallo", "LCSW", false), ("Rosa Jiménez", "LPC", false), ("Nils Aaker", "Practicum student", true),
                ("Pat (peer host)", null, false), ("Grace (peer host)", null, false), ("Omar (peer host)", null, false),
            ],
        };

    /// <summary>Whoever prescribes at a site.</summary>
    public static StaffMember Prescriber(Site site) => new(site.Id, site.Name == "Riverside" ? "Priya Nair" : "Julian Ashe", "MD");

    public static readonly IReadOnlyList<string> First =
    [
        "Elena", "Marcus", "Zoë", "Andrzej", "Latoya", "Kenji", "Siobhán", "Tomás", "Ingrid", "Dwayne", "Priscilla", "Björn", "Noor", "Caleb", "Yesenia",
        "Oleksandr", "Ruth", "Malik", "Françoise", "Hector", "Aiyana", "Pavel", "Denise", "Kwame", "Mia", "Jürgen", "Soledad", "Terrence", "Nadia", "Colm",
        "Beatriz", "Wendell", "Linh", "Stefan", "Camille", "Rashid", "Joy", "Mateo", "Agnieszka", "Curtis", "Leila", "Viktor", "Shanice", "Eoin", "Paloma",
        "Darnell", "Ayşe", "Gordon", "Mei", "Ramón", "Tamika", "Nikola", "Hazel", "Isaac", "Renée", "Anton", "Gloria", "Jamal", "Signe", "Luis",
    ];

    public static readonly IReadOnlyList<string> Last =
    [
        "Abernathy", "Novák", "Castillo", "Wójcik", "Freeman", "Tanaka", "O'Leary", "Guzmán", "Halvorsen", "Pruitt", "Vance", "Sjöberg", "Haddad", "Whitaker", "Morales",
        "Kovalenko", "Goldstein", "Jefferson", "Lefèvre", "Ibarra", "Begaye", "Dvořák", "Hutchins", "Mensah", "Lombardi", "Krüger", "Peralta", "Booker", "Rahimi", "Doyle",
        "Azevedo", "Crowley", "Tran", "Petrescu", "Beaumont", "Aziz", "Sutherland", "Rojas", "Kamińska", "Maddox", "Farahani", "Sokolov", "Baptiste", "Brennan", "Quiroga",
        "Rollins", "Yıldız", "McAllister", "Zhao", "Figueroa", "Sampson", "Jovanović", "Thornton", "Feldman", "Marchand", "Lindgren", "Estrada", "Winfield", "Nørgaard", "Saavedra",
    ];

    public static readonly IReadOnlyList<string> Preferred = ["Ellie", "DJ", "Frankie", "Maddie", "Rash", "Ray", "Nik"];
}
