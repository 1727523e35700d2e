using System.Data.Common;
using CaseManager.Application;
using CaseManager.Application.Abstractions;
using CaseManager.Application.Reporting;
using CaseManager.Application.Reporting.Blocks;
using CaseManager.Application.Security;
using CaseManager.Domain.Common;
using CaseManager.Domain.Reporting;
using CaseManager.IntegrationTests.Support;
using CaseManager.Reports;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Moq;

namespace CaseManager.IntegrationTests.Reporting.Documents;

/// <summary>Composes reports as the product does, at a time of the test's choosing, and counts the queries.</summary>
internal sealed class ReportDesk(TestDatabase database)
{
    private readonly QueryCounter counter = new();

    /// <summary>Noon of June 30, 2026 in Chicago, unless the test says otherwise.</summary>
    public FakeTimeProvider Time { get; init; } = new(new DateTimeOffset(2026, 6, 30, 17, 0, 0, TimeSpan.Zero));

    /// <summary>Queries of the last report.</summary>
    public int Queries => counter.Count;

    /// <summary>Commands of the last report, with their parameters.</summary>
    public QueryRecorder Commands { get; } = new();

    public Task<ReportDocument> ComposeAsync(ReportKind kind, Guid subject, DateOnly from, DateOnly to, Audience audience = Audience.Internal, Guid? plan = null, Guid? session = null, Scope? scope = null) =>
        ComposeAsync(new ReportRun(kind, subject, new Period(from, to), audience, "A report", "Dana Reyes", Time.GetUtcNow().UtcDateTime, planId: plan, sessionId: session, disclosure: Disclosure.Allowed), scope);

    public Task<ReportDocument> ComposeAsync(ReportKind kind, ReportFilter filter, DateOnly from, DateOnly to, Scope? scope = null) =>
        ComposeAsync(new ReportRun(kind, filter, new Period(from, to), "A report", "Dana Reyes", Time.GetUtcNow().UtcDateTime), scope);

    private Task<ReportDocument> ComposeAsync(ReportRun run, Scope? reach = null) =>
        AskAsync(services => services.GetServices<IReport>().Single(r => r.Kind == run.Kind).ComposeAsync(run, CancellationToken.None), reach);

    /// <summary>The PDF of a document.</summary>
    public Task<byte[]> DrawAsync(ReportDocument document) => AskAsync(services =>
    {
        using var output = new MemoryStream();
        services.GetRequiredService<IPdfEngine>().Draw(document, output);
        return Task.FromResult(output.ToArray());
    });

    /// <summary>Asks the product anything.</summary>
    public async Task<T> AskAsync<T>(Func<IServiceProvider, Task<T>> ask, Scope? reach = null)
    {
        counter.Count = 0;
        Commands.Sent.Clear();
        await using var db = database.Open(counter, Commands);
        await using var services = new ServiceCollection().AddApplication().AddReports().AddSingleton<ICaseManagerDb>(db).AddSingleton(Reaching.By(db, reach ?? Scope.Unlimited, Time)).AddSingleton<TimeProvider>(Time).AddSingleton(Mock.Of<ICurrentUser>()).AddSingleton(new PublicAddress("https://cases.example.org")).BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        return await ask(scope.ServiceProvider);
    }

    private sealed class QueryCounter : DbCommandInterceptor
    {
        public int Count { get; set; }

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            Count++;
            return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
        }
    }
}

/// <summary>Reads documents as tests ask for them.</summary>
internal static class DocumentReading
{
    public static TableBlock Table(this ReportDocument document, string caption) => document.Tables.Single(t => t.Caption == caption);

    /// <summary>The cell of the first row that begins with <paramref name="row"/>.</summary>
    public static string Cell(this TableBlock table, string row, string column)
    {
        var at = table.Columns.ToList().FindIndex(c => c.Header == column);
        Assert.That(at, Is.GreaterThanOrEqualTo(0), $"no column {column}");
        return table.Rows.First(r => r.Cells[0].StartsWith(row, StringComparison.Ordinal)).Cells[at];
    }

    /// <summary>All words of a document.</summary>
    public static string Text(this ReportDocument document) => System.Text.Encoding.UTF8.GetString(new Reports.Forms.ReportForms().ToScreen(document));
}
