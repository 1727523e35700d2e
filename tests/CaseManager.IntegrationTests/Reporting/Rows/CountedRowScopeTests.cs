using CaseManager.Application.Paging;
using CaseManager.Application.Reporting.Blocks;
using CaseManager.Application.Reporting.Rows;
using CaseManager.Application.Security;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Reporting;
using CaseManager.IntegrationTests.Reporting.Documents;
using CaseManager.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static CaseManager.IntegrationTests.Reporting.Rows.FigureClinic;

namespace CaseManager.IntegrationTests.Reporting.Rows;

/// <summary>Rows behind figures are held to what whoever asks may see (docs/adr/0018, 0030), and add up to the figure that they were shown.</summary>
[TestFixtureSource(typeof(Databases), nameof(Databases.All))]
public sealed class CountedRowScopeTests(string database)
{
    private TestDatabase test = null!;
    private ReportDesk desk = null!;
    private FigureClinic clinic = null!;

    [OneTimeSetUp]
    public async Task SetUp()
    {
        test = await TestDatabase.CreateAsync(database);
        desk = new ReportDesk(test);
        clinic = await FigureClinic.CreateAsync(test);
    }

    [OneTimeTearDown]
    public async Task TearDown() => await (test?.DisposeAsync() ?? default);

    [TestCase("site", "P1", "P2", "P3")]
    [TestCase("supervisor", "P1", "P2")]
    [TestCase("counselor", "P1")]
    public async Task A_summary_and_a_caseload_open_into_rows_of_one_s_own_that_add_up_to_the_figures_one_was_shown(string who, params string[] theirs)
    {
        var scope = ScopeOf(who);
        var filter = new ReportFilter(clinic.SiteId);
        foreach (var report in new[]
        {
            await desk.ComposeAsync(ReportKind.ProgramSummary, filter, June.From, June.To, scope), await desk.ComposeAsync(ReportKind.CaseloadDue, filter, June.To, June.To, scope),
        })
        {
            Assert.That(await desk.ShouldAgreeAsync(report, scope), Is.Not.Empty);
            var seen = await MrnsAsync(report, scope);
            Assert.That(seen, Is.EquivalentTo(report.Furniture.Title == "Program summary" ? theirs.Union(Beside(who)) : theirs), report.Furniture.Title);
        }
    }

    [TestCase("site")]
    [TestCase("supervisor")]
    [TestCase("counselor")]
    public async Task A_link_out_of_somebody_else_s_report_shows_no_more_than_one_s_own(string who)
    {
        var all = new[]
        {
            await desk.ComposeAsync(ReportKind.ProgramSummary, new ReportFilter(clinic.SiteId), June.From, June.To), await desk.ComposeAsync(ReportKind.ProgramSummary, new ReportFilter(clinic.OtherSiteId), June.From, June.To),
            await desk.ComposeAsync(ReportKind.CaseloadDue, new ReportFilter(clinic.SiteId), June.To, June.To), await desk.ComposeAsync(ReportKind.CaseloadDue, new ReportFilter(clinic.OtherSiteId), June.To, June.To),
        };
        var (everybody, theirs) = (new HashSet<string>(), new HashSet<string>());
        foreach (var report in all)
        {
            everybody.UnionWith(await MrnsAsync(report, Scope.Unlimited));
            theirs.UnionWith(await MrnsAsync(report, ScopeOf(who)));
        }

        Assert.That(everybody, Is.EquivalentTo(["P1", "P2", "P3", "P4"]));
        Assert.That(theirs, Is.EquivalentTo(((string[])(who switch { "site" => ["P1", "P2", "P3"], "supervisor" => ["P1", "P2"], _ => ["P1"] })).Union(Beside(who))));
    }

    [Test]
    public async Task What_is_narrowed_to_something_outOfReach_is_not_there()
    {
        RowFilter[] outOfReach = [new(June) { SiteId = clinic.OtherSiteId }, new(June) { SiteId = clinic.SiteId, ProgramId = clinic.OtherProgramId }];
        foreach (var filter in outOfReach)
        {
            Assert.That(await desk.AskAsync(s => s.GetRequiredService<RowFilterWords>().OfAsync(filter, CountedWhat.Counted, default), clinic.Counselor), Is.Null);
            Assert.That(await desk.AskAsync(s => s.GetRequiredService<RowFilterWords>().OfAsync(filter, CountedWhat.Counted, default)), Is.Not.Null);
        }

        Assert.That(await desk.AskAsync(s => s.GetRequiredService<RowFilterWords>().OfAsync(new(June) { ClientId = clinic.Ana.ClientId, InterventionId = Guid.NewGuid() }, CountedWhat.Delivered, default)), Is.Null, "of another client's plan");
    }

    [Test]
    public async Task The_rows_of_a_client_name_nobody_else_whatever_is_counted([Values] CountedWhat what)
    {
        foreach (var filter in clinic.Filters.Where(f => f.ClientId is not null && f.Fits(what)))
        {
            var rows = await desk.AskAsync(s => s.GetRequiredService<CountedRowList>().ListAsync(filter, what, new PageRequest(1, 200), default), clinic.Counselor);

            Assert.That(rows.Page.Items.SelectMany(r => r.Cells).SelectMany(MrnsIn), Is.All.EqualTo("P1"), filter.ToQuery(what));
        }
    }

    [Test]
    public async Task A_figure_of_a_record_that_was_merged_since_opens_the_rows_of_the_one_that_stands()
    {
        Guid former;
        await using (var db = test.Open())
        {
            var old = db.Add(new Client("P9", "Anna", "Díaz")).Entity;
            await db.SaveChangesAsync();
            former = old.Id;
            await db.Clients.Where(c => c.Id == former).ExecuteUpdateAsync(set => set.SetProperty(c => c.MergedIntoId, clinic.Ana.ClientId));
        }

        var standing = await desk.AskAsync(s => s.GetRequiredService<CountedRowList>().StandingAsync(new RowFilter(June) { ClientId = former }, default));

        Assert.That(standing.ClientId, Is.EqualTo(clinic.Ana.ClientId));
    }

    private Scope ScopeOf(string who) => who switch { "site" => clinic.OfSite, "supervisor" => clinic.Supervisor, _ => clinic.Counselor };

    // Seats of a group are everybody's whose roster they may see: the counselor leads one, and the supervisor's programs meet at the site.
    private static string[] Beside(string who) => who is "site" ? [] : ["P2", "P3"];

    private async Task<IReadOnlyCollection<string>> MrnsAsync(ReportDocument report, Scope scope)
    {
        var found = new HashSet<string>();
        foreach (var (_, link) in OpenedFigures.Of(report))
        {
            found.UnionWith((await desk.OpenAsync(link, scope)).Rows.SelectMany(r => r.Cells).SelectMany(MrnsIn));
        }

        return found;
    }

    private static IEnumerable<string> MrnsIn(string cell) => System.Text.RegularExpressions.Regex.Matches(cell, @"\bP\d\b").Select(m => m.Value);
}
