using System.Text;
using CaseManager.Application.Importing.Clients;

namespace CaseManager.IntegrationTests.Importing;

/// <summary>Small files of invented clients and their stays.</summary>
internal static class ClientHistory
{
    public const string Header = "mrn,first,last,born,in,out,why\n";

    public const string Map =
        """
        { "mrn": "mrn", "firstName": "first", "lastName": "last", "birthDate": "born", "admittedOn": "in", "dischargedOn": "out",
          "teds": { "file": "discharges", "year": 2023 }, "discharge": { "reason": "why" } }
        """;

    /// <summary>With every column of TEDS that a stay has, coded as in a file of admissions.</summary>
    public const string WholeHeader =
        "mrn,first,last,nick,born,sex,in,at,out,site,program,psource,detcrim,wait,educ,marital,employ,nlf,living,race,ethnic,vet,preg,income,insurance,pay,arrests,prior,meds,psych,help,"
        + "sub1,route1,freq1,age1,sub2,route2,freq2,age2,dx1,dx2,reason,employ_d,living_d,arrests_d,help_d,sub1_d,freq1_d,seen\n";

    public const string WholeMap =
        """
        { "mrn": "mrn", "firstName": "first", "lastName": "last", "preferredName": "nick", "birthDate": "born", "sex": "sex", "sexValues": { "F": "Female", "X": "Another" },
          "site": "site", "program": "program", "admittedOn": "in", "admittedAt": "at", "dischargedOn": "out", "teds": { "file": "admissions", "year": 2017 },
          "admission": { "referral": "psource", "criminalJustice": "detcrim", "daysWaited": "wait", "education": "educ", "maritalStatus": "marital", "employment": "employ",
            "notInLaborForce": "nlf", "living": "living", "race": "race", "ethnicity": "ethnic", "veteran": "vet", "pregnant": "preg", "income": "income", "insurance": "insurance",
            "payment": "pay", "arrests": "arrests", "priorTreatments": "prior", "medicationPlanned": "meds", "psychiatricProblem": "psych", "selfHelp": "help",
            "substances": [ { "substance": "sub1", "route": "route1", "frequency": "freq1", "firstUse": "age1" }, { "substance": "sub2", "route": "route2", "frequency": "freq2", "firstUse": "age2" } ] },
          "diagnoses": [ "dx1", "dx2" ],
          "discharge": { "reason": "reason", "employment": "employ_d", "living": "living_d", "arrests": "arrests_d", "selfHelp": "help_d", "lastContactOn": "seen",
            "substances": [ { "substance": "sub1_d", "frequency": "freq1_d" } ] } }
        """;

    public static ClientFiles Of(params string[] rows) => Files(Header + string.Join("\n", rows) + "\n");

    /// <summary>Cells that are left out at the end of a row are empty.</summary>
    public static ClientFiles Whole(params string[] rows) =>
        Files(WholeHeader + string.Concat(rows.Select(r => r + new string(',', WholeHeader.Count(c => c == ',') - r.Count(c => c == ',')) + "\n")), WholeMap);

    public static ClientFiles Files(string clients, string map = Map) => Files(Encoding.UTF8.GetBytes(clients), map);

    public static ClientFiles Files(byte[] clients, string map = Map) => new("clients.csv", clients, Encoding.UTF8.GetBytes(map));
}
