using CaseManager.Application.Centers;
using CaseManager.Application.Paging;
using CaseManager.Domain.Centers;
using CaseManager.IntegrationTests.Support;
using CaseManager.IntegrationTests.Support.TSql;

namespace CaseManager.IntegrationTests.Centers;

/// <summary>Queries and writes of the set-up.</summary>
internal static class CenterTSqlCases
{
    private static readonly Guid Id = Guid.NewGuid();
    private static readonly DateOnly Day = Sample.Monday;
    private static readonly PageRequest Page = new(2);

    public static readonly IReadOnlyList<TSqlCase> All =
    [
        TSqlCase.Of<ProgramList>("programs", l => l.ProgramsAsync(default)),
        TSqlCase.Of<ProgramList>("sites", l => l.SitesAsync(default)),
        TSqlCase.Of<SetupProgress>("state", p => p.FindAsync(default)),
        TSqlCase.Of<SetupLists>("sites", l => l.SitesAsync("main street", false, Page, default)),
        TSqlCase.Of<SetupLists>("programs", l => l.ProgramsAsync("out", true, Page, default)),
        TSqlCase.Of<SetupLists>("staff", l => l.StaffAsync("ann bell", false, Page, default)),
        TSqlCase.Of<SetupLists>("rooms", l => l.RoomsAsync(null, true, Page, default)),
        TSqlCase.Of<SetupDetails>("center", d => d.CenterAsync(default)),
        TSqlCase.Of<SetupDetails>("site", d => d.SiteAsync(Id, Day, default)),
        TSqlCase.Of<SetupDetails>("holidays", d => d.HolidaysAsync(Id, 2026, default)),
        TSqlCase.Of<SetupDetails>("program", d => d.ProgramAsync(Id, default)),
        TSqlCase.Of<SetupDetails>("person", d => d.StaffAsync(Id, default)),
        TSqlCase.Of<SetupDetails>("room", d => d.RoomAsync(Id, default)),
        TSqlCase.UseCase<NameCenter, Guid>(new(0, "Harbor")),
        TSqlCase.UseCase<NameCenter, Guid>(new(1, "Harbor"), new Center("Old")),
        TSqlCase.UseCase<SaveSite, Guid>(new(null, 0, "North", "America/Chicago", null, FederalHolidays: true), new Center("Harbor")),
        TSqlCase.UseCase<SaveSite, Guid>(new(Id, 1, "North", "America/Chicago", null), Site()),
        TSqlCase.UseCase<SetOpeningHours, Guid>(new(Id, 1, new Dictionary<DayOfWeek, string?> { [DayOfWeek.Monday] = "8-17" }), Site()),
        TSqlCase.UseCase<AddHoliday, Guid>(new(Id, 1, Day, "Founders' day"), Site()),
        TSqlCase.UseCase<AddFederalHolidays, int>(new(Id, 1, 2026), Site()),
        TSqlCase.UseCase<RemoveHoliday, Guid>(new(Id, 1, Day), Site()),
        TSqlCase.UseCase<SaveProgram, Guid>(new(null, 0, Id, "Outpatient", "2.1", 4, 9)),
        TSqlCase.UseCase<SaveProgram, Guid>(new(Id, 1, null, "Outpatient", null, null, null), new Domain.Centers.Program(Id, "Old", null)),
        TSqlCase.UseCase<SaveStaffMember, Guid>(new(Id, 1, "Ann Bell", Id, false, null), Person()),
        TSqlCase.UseCase<SaveStaffMember, Guid>(new(null, 0, "Ann Bell", Id, false, Id) { Credential = new("LCSW", null, null, Day) }),
        TSqlCase.UseCase<SaveCredential, Guid>(new(Id, 1, null, "LCSW", null, null, Day), Person()),
        TSqlCase.UseCase<RemoveCredential, Guid>(new(Id, 1, Id), Person()),
        TSqlCase.UseCase<SaveRoom, Guid>(new(null, 0, Id, "Library", 12)),
        TSqlCase.UseCase<SaveRoom, Guid>(new(Id, 1, null, "Library", 12), new Room(Id, "Old", null)),
        .. Enum.GetValues<SetupKind>().SelectMany(kind => new[]
        {
            TSqlCase.UseCase<SetArchived, Guid>(new(kind, Id, 1, true), Site(), new Domain.Centers.Program(Id, "Outpatient", null), Person(), new Room(Id, "Library", 12)),
            TSqlCase.UseCase<SetArchived, Guid>(new(kind, Id, 1, false), Site(), new Domain.Centers.Program(Id, "Outpatient", null), Person(), new Room(Id, "Library", 12)),
        }),
    ];

    private static Site Site() => new(Id, "Main", "America/Chicago");

    private static StaffMember Person() => new(Id, "Ann Bell", "LCSW");
}
