using System.Text;
using Microsoft.Playwright;

namespace CaseManager.BrowserTests.Support;

/// <summary>A small attendance history of people who do not exist, with names that need more than ASCII.</summary>
/// <param name="Key">Sets its clients, groups and staff apart from those of other tests: whatever two imports share keeps the first one from being undone.</param>
internal sealed record ImportFixture(string Key)
{
    /// <summary>The client that the tests follow.</summary>
    public string LastName => $"Dvořáčková-{Key}";

    /// <summary>The group of the history.</summary>
    public string Group => $"Ραντεβού {Key}";

    /// <summary>What the form asks for, by the label of its field.</summary>
    public IReadOnlyDictionary<string, FilePayload> Files => new Dictionary<string, FilePayload>
    {
        ["Attendance file"] = File("history.csv", $"""
            mrn,first,last,group,date,time,status
            {Key}-1,Žaneta,{LastName},{Key},2026-10-05,10:00 - 11:00,Y
            {Key}-2,Søren,Ångström,{Key},2026-10-05,10:00 - 11:00,N
            {Key}-3,Олена,Шевченко,{Key},2026-10-05,10:00 - 11:00,Y
            {Key}-1,Žaneta,{LastName},{Key},2026-10-12,10:00 - 11:00,Y
            {Key}-2,Søren,Ångström,{Key},2026-10-12,10:00 - 11:00,Y
            {Key}-1,Žaneta,{LastName},{Key},2026-10-12,10:00 - 11:00,Y
            """),
        ["Map"] = File("map.json", """
            { "mrn": "mrn", "firstName": "first", "lastName": "last", "group": "group", "date": "date", "time": "time", "status": "status",
              "statusValues": { "Y": "Present", "N": "NoShow" } }
            """),
        ["Groups file"] = File("groups.csv", $"""
            group,name,kind,fellowship,facilitator,facilitator_credential,capacity
            {Key},{Group},Therapy,,Dana Whitfield-{Key},LPC,12
            """),
    };

    /// <summary>The same for an import of clients: two clients with a stay each, one of them refused.</summary>
    public IReadOnlyDictionary<string, FilePayload> ClientFiles => new Dictionary<string, FilePayload>
    {
        ["Clients file"] = File("clients.csv", $"""
            mrn,first,last,born,admitted,discharged,psource,sub1,reason
            {Key}-1,Žaneta,{LastName},1980-07-04,2025-01-06,2025-02-01,7,5,1
            {Key}-2,Олена,Шевченко-{Key},1990-01-01,1989-12-31,,1,2,-9
            """),
        ["Map"] = File("map.json", """
            { "mrn": "mrn", "firstName": "first", "lastName": "last", "birthDate": "born", "admittedOn": "admitted", "dischargedOn": "discharged",
              "teds": { "file": "discharges", "year": 2023 }, "admission": { "referral": "psource", "substances": [ { "substance": "sub1" } ] }, "discharge": { "reason": "reason" } }
            """),
    };

    private static FilePayload File(string name, string text) => new() { Name = name, MimeType = "text/plain", Buffer = Encoding.UTF8.GetBytes(text) };
}
