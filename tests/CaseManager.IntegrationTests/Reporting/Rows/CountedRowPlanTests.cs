using CaseManager.Application.Paging;
using CaseManager.Application.Reporting.Rows;
using CaseManager.Application.Security;
using CaseManager.IntegrationTests.Reporting.Documents;
using CaseManager.IntegrationTests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManager.IntegrationTests.Reporting.Rows;

/// <summary>Rows behind figures are found by indexes, however many there are.</summary>
[TestFixture]
public sealed class CountedRowPlanTests
{
    // Set-up: one row, and a handful.
    private static readonly string[] SetUpTables = ["Centers", "RulePacks"];

    private TestDatabase test = null!;
    private ReportDesk desk = null!;
    private FigureClinic clinic = null!;

    [OneTimeSetUp]
    public async Task SetUp()
    {
        test = await TestDatabase.CreateAsync(Databases.Sqlite);
        desk = new ReportDesk(test);
        clinic = await FigureClinic.CreateAsync(test);
    }

    [OneTimeTearDown]
    public async Task TearDown() => await (test?.DisposeAsync() ?? default);

    [Test]
    public async Task No_figure_reads_a_whole_table_for_its_rows([Values] CountedWhat what)
    {
        var opened = 0;
        foreach (var filter in clinic.Filters.Where(f => f.Fits(what)))
        {
            foreach (var scope in new[] { Scope.Unlimited, clinic.Counselor, clinic.Supervisor, clinic.OfSite })
            {
                await desk.AskAsync(services => services.GetRequiredService<CountedRowList>().ListAsync(filter, what, new PageRequest(), default), scope);
                Assert.That(desk.Commands.Sent, Is.Not.Empty);
                Assert.That(desk.Commands.Sent.SelectMany(c => QueryPlans.ScansOf(test, c, SetUpTables)), Is.Empty, $"{filter.ToQuery(what)} by {scope}");
                Assert.That(desk.Queries, Is.AtMost(12), filter.ToQuery(what));
                opened++;
            }
        }

        Assert.That(opened, Is.Positive);
    }
}
