using System.Globalization;
using System.Text;
using CaseManager.Application.Importing;
using CaseManager.Application.Importing.Attendance;

namespace CaseManager.Benchmarks.Importing;

/// <summary>Attendance histories to measure with.</summary>
internal static class Histories
{
    /// <summary>The shared register; null where it is not beside the repository.</summary>
    public static AttendanceFiles? SharedRegister()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            var data = Path.Combine(folder, "shared", "data", "attendance");
            if (Directory.Exists(data))
            {
                byte[] Read(string name) => File.ReadAllBytes(Path.Combine(data, name));
                return new AttendanceFiles("the shared register", Read("register_2022-11_to_2023-12.csv"), Read("map.json"), Read("groups.csv"));
            }
        }

        return null;
    }

    /// <summary>Ten groups that each meet once a week, ten people in each.</summary>
    public static AttendanceFiles Generated(int rows)
    {
        var csv = new StringBuilder("mrn,first,last,group,day,hours,came\n");
        for (var row = 0; row < rows; row++)
        {
            var (session, person) = (row / 10, (row % 10) + (row / 10 % 3));
            csv.Append(CultureInfo.InvariantCulture, $"P{person:D3},First{person},Last{person},G{session % 10},{new DateOnly(2000, 1, 3).AddDays(session / 10 * 7):yyyy-MM-dd},09:30 - 11:00,{(row % 7 == 0 ? "N" : "Y")}\n");
        }

        const string map = """{"mrn":"mrn","firstName":"first","lastName":"last","group":"group","date":"day","time":"hours","status":"came","statusValues":{"Y":"Present","N":"NoShow"}}""";
        var groups = string.Concat(Enumerable.Range(0, 10).Select(g => $"G{g},Group {g},Therapy,,Nora Field,LPC,12\n"));
        return new AttendanceFiles($"{rows} generated rows", Encoding.UTF8.GetBytes(csv.ToString()), Encoding.UTF8.GetBytes(map),
            Encoding.UTF8.GetBytes("group,name,kind,fellowship,facilitator,facilitator_credential,capacity\n" + groups));
    }
}
