using CaseManager.Application.Paging;
using CaseManager.Application.Reporting.Rows;
using CaseManager.Application.Security;
using CaseManager.Domain.Attendance;
using CaseManager.Domain.Common;
using CaseManager.Domain.Groups;
using CaseManager.IntegrationTests.Reporting.Documents;
using CaseManager.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static CaseManager.IntegrationTests.Reporting.Documents.Clinic;

namespace CaseManager.IntegrationTests.Reporting.Rows;

/// <summary>Rows behind figures are held to what whoever asks may see (docs/adr/0018, 0030).</summary>
[TestFixtureSource(typeof(Databases), nameof(Databases.All))]
public sealed class CountedRowScopeTests(string database)
{
    private TestDatabase test = null!;
    private Stay ana = null!;
    private Scope counselor = null!;

    [SetUp]
    public async Task SetUp()
    {
        test = await TestDatabase.CreateAsync(database);
        await using var db = test.Open();
        var clinic = new Clinic(db);
        (ana, var bo) = (clinic.Admit("P1"), clinic.Admit("P2", "Bo"));
        var group = clinic.Open(GroupKind.Therapy);
        clinic.Meet(group, Day(6, 1), (ana, AttendanceMark.Present), (bo, AttendanceMark.Present));
        var own = clinic.Add(new Domain.Centers.StaffMember(clinic.Site.Id, "Maya Torres", "LPC"));
        await clinic.SaveAsync();
        (await db.Episodes.Include(e => e.CareTeam).SingleAsync(e => e.Id == ana.EpisodeId)).HandOver(own.Id, Day(1, 1), Day(6, 1));
        await db.SaveChangesAsync();
        counselor = new Scope { UserId = Guid.NewGuid(), Roles = [Role.Counselor], StaffMemberId = own.Id, SiteIds = [clinic.Site.Id] };
    }

    [TearDown]
    public async Task TearDown() => await (test?.DisposeAsync() ?? default);

    [Test]
    public async Task The_rows_of_a_client_name_nobody_else_whatever_is_counted([Values] CountedWhat what)
    {
        var filter = new RowFilter(new Period(Day(5, 1), Day(6, 30))) { ClientId = ana.ClientId };
        var rows = await new ReportDesk(test).AskAsync(s => s.GetRequiredService<CountedRowList>().PageAsync(filter, what, new PageRequest(), default), counselor);

        Assert.That(rows.Items.Select(r => r.Mrn), Is.All.Null.Or.All.EqualTo("P1"));
        Assert.That(rows.Total, Is.EqualTo(what is CountedWhat.Attended or CountedWhat.Counted or CountedWhat.Seats or CountedWhat.Sessions ? 1 : 0));
    }

    [Test]
    public async Task A_figure_of_a_record_that_was_merged_since_opens_the_rows_of_the_one_that_stands()
    {
        Guid former;
        await using (var db = test.Open())
        {
            var old = db.Add(new Domain.Clients.Client("P9", "Anna", "Díaz")).Entity;
            await db.SaveChangesAsync();
            former = old.Id;
            await db.Clients.Where(c => c.Id == former).ExecuteUpdateAsync(set => set.SetProperty(c => c.MergedIntoId, ana.ClientId));
        }

        var filter = new RowFilter(new Period(Day(5, 1), Day(6, 30))) { ClientId = former };
        var standing = await new ReportDesk(test).AskAsync(s => s.GetRequiredService<CountedRowList>().StandingAsync(filter, default));

        Assert.That(standing.ClientId, Is.EqualTo(ana.ClientId));
    }
}
