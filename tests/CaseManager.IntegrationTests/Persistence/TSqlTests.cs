using System.Reflection;
using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Infrastructure.Persistence;
using CaseManager.IntegrationTests.Support;
using CaseManager.IntegrationTests.Support.TSql;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManager.IntegrationTests.Persistence;

public sealed class TSqlTests
{
    private const string WebSite = "Web";

    private static readonly string[] Product = ["Application", "Infrastructure", "Reports", "Jobs", WebSite];

    private static IEnumerable<Type> TakesTheDatabase =>
        Product.SelectMany(name => Assembly.Load($"CaseManager.{name}").GetTypes().Where(t => t.IsPublic || t.GetInterfaces().Any(IsHandler) || name == WebSite))
            .Where(t => t is { IsClass: true, IsAbstract: false, IsGenericTypeDefinition: false })
            .Where(t => t.GetConstructors().SelectMany(c => c.GetParameters())
                .Any(p => p.ParameterType == typeof(ICaseManagerDb) || p.ParameterType == typeof(InScope) || p.ParameterType == typeof(CaseManagerDbContext)));

    // What is neither is made by one of them.
    private static bool IsHandler(Type port) => port.IsGenericType && port.GetGenericTypeDefinition() == typeof(IHandler<,>);

    [Test]
    public void Every_class_that_takes_the_database_has_a_case() =>
        Assert.That(string.Join('\n', TakesTheDatabase.Where(t => !TSqlCases.All.Any(c => c.Subject.IsAssignableFrom(t))).Select(t => t.FullName)), Is.Empty);

    [TestCaseSource(typeof(TSqlCases), nameof(TSqlCases.All))]
    public Task Its_commands_are_T_SQL(TSqlCase @case) =>
        TSqlRecorder.CheckAsync(services => AskAsync(@case, services), TSqlCases.Register, @case.Given);

    private static async Task AskAsync(TSqlCase @case, IServiceProvider services)
    {
        try
        {
            await @case.RunAsync(services);
        }
        catch (NotFoundException)
        {
            // Nothing is in the empty database; the query that looked for it is recorded.
        }
    }

    // Whether the whole center is somebody's, their sign-in says.
    private static IEnumerable<SubjectKind> Kept => Enum.GetValues<SubjectKind>().Except([SubjectKind.Center]);

    private static IEnumerable<TSqlCase> Readers => TSqlCases.All.Where(c => typeof(IReader).IsAssignableFrom(c.Subject));

    [TestCaseSource(nameof(Readers))]
    public Task What_it_reads_of_a_part_of_the_center_is_T_SQL(TSqlCase @case) =>
        TSqlRecorder.CheckAsync(services => AskAsync(@case, services), services => TSqlCases.Register(services, TSqlCases.OfPrograms), @case.Given);

    [Test]
    public Task What_a_command_is_about_is_looked_for_in_T_SQL([ValueSource(nameof(Kept))] SubjectKind kind) =>
        TSqlRecorder.CheckAsync(
            services => services.GetRequiredService<InScope>().ReachesAsync(new(kind, Guid.NewGuid()), Permission.EditPlans, default),
            services => TSqlCases.Register(services, TSqlCases.OfPrograms), []);

    [Test]
    public Task Every_aggregate_is_added_changed_and_removed_in_T_SQL() =>
        TSqlRecorder.CheckAsync(async db =>
        {
            var sample = new Sample();
            await sample.AddToAsync(db);
            sample.Change();
            await db.SaveChangesAsync();
            await sample.RemoveFromAsync(db);
        });

    [Test]
    public Task An_empty_database_answers_counts_questions_and_sums_as_SQL_Server_would() =>
        TSqlRecorder.CheckAsync(async db =>
        {
            Assert.That(await db.Clients.CountAsync(), Is.Zero);
            Assert.That(await db.Clients.LongCountAsync(), Is.Zero);
            Assert.That(await db.Clients.AnyAsync(c => c.Mrn == "P001"), Is.False);
            Assert.That(await db.Attendances.SumAsync(a => a.MinutesCredited ?? 0), Is.Zero);
            Assert.That(await db.GroupSessions.MaxAsync(s => (DateOnly?)s.Date), Is.Null);
            Assert.That(await db.Groups.Include(g => g.Members).ToListAsync(), Is.Empty);
            Assert.That(await db.ReportRuns.ExecuteUpdateAsync(set => set.SetProperty(r => r.Done, 1)), Is.Zero);
        });

    [Test]
    public void A_use_case_that_sends_no_command_fails() =>
        Assert.That(() => TSqlRecorder.CheckAsync((ICaseManagerDb _) => Task.CompletedTask), Throws.TypeOf<AssertionException>());

    [Test]
    public void A_command_that_SQL_Server_would_not_read_is_found() =>
        Assert.That(TSqlRecorder.ErrorsOf("SELECT * FROM [Clients] LIMIT 10"), Is.Not.Empty);
}
