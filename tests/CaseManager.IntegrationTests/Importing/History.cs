using System.Text;
using CaseManager.Application.Importing;
using CaseManager.Application.Importing.Attendance;
using CaseManager.IntegrationTests.Support;

namespace CaseManager.IntegrationTests.Importing;

/// <summary>Small attendance histories with invented people.</summary>
internal static class History
{
    public const string Header = "mrn,first,last,group,day,hours,came\n";

    public const string Map =
        """
        { "mrn": "mrn", "firstName": "first", "lastName": "last", "group": "group", "date": "day", "time": "hours", "status": "came",
          "statusValues": { "yes": "Present", "no": "NoShow", "excused": "Excused" } }
        """;

    public const string Groups =
        """
        group,name,kind,fellowship,facilitator,facilitator_credential,capacity
        G1,Coping Skills,Therapy,,Nora Field,LPC,2
        G2,AA Lunch Meeting,PeerSupport,AlcoholicsAnonymous,Volunteer host,,
        G3,Sleep and Food,Psychoeducation,,Nora Field,LPC,30
        """;

    public static AttendanceFiles Of(params string[] rows) => Files(Header + string.Join("\n", rows) + "\n");

    public static AttendanceFiles Files(string attendance, string map = Map, string groups = Groups) =>
        Files(Encoding.UTF8.GetBytes(attendance), map, groups);

    public static AttendanceFiles Files(byte[] attendance, string map = Map, string groups = Groups) =>
        new("history.csv", attendance, Encoding.UTF8.GetBytes(map), Encoding.UTF8.GetBytes(groups));

    public static AttendanceFiles SharedRegister() => new(
        "register.csv",
        File.ReadAllBytes(SharedData.File("attendance", "register_2022-11_to_2023-12.csv")),
        File.ReadAllBytes(SharedData.File("attendance", "map.json")),
        File.ReadAllBytes(SharedData.File("attendance", "groups.csv")));
}
