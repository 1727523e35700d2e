using System.CommandLine;
using System.CommandLine.Parsing;
using CaseManager.Application.Audit;
using CaseManager.Application.Centers;
using CaseManager.Application.Groups;
using CaseManager.Application.Reporting.Packs;
using CaseManager.Application.Reporting.Runs;
using CaseManager.Domain.Common;
using CaseManager.Domain.Reporting;
using CaseManager.Domain.Reporting.Packs;
using Spectre.Console;

namespace CaseManager.Web.CommandLine;

/// <summary><c>report pack</c>: makes one report for each of many clients with the same makers as the web site, and writes them as a zip.</summary>
internal sealed class PackCommand
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(250);
    private static readonly Dictionary<string, ReportKind> Kinds = PackWords.Kinds.ToDictionary(k => k.Words().Replace(' ', '-').ToLowerInvariant());

    private readonly Option<string> kind = new Option<string>("--kind") { Description = "Kind of report.", Required = true }.AcceptOnlyFromAmong([.. Kinds.Keys]);
    private readonly Option<string?> site = new("--site") { Description = "For all clients of this site.", HelpName = "NAME" };
    private readonly Option<string?> program = new("--program") { Description = "For all clients of this program.", HelpName = "NAME" };
    private readonly Option<string?> counselor = new("--counselor") { Description = "For all clients of this counselor.", HelpName = "NAME" };
    private readonly Option<DateOnly?> from = new Option<DateOnly?>("--from") { Description = "First day, such as 2026-01-31.", Required = true, HelpName = "DATE" }.AsDate();
    private readonly Option<DateOnly?> to = new Option<DateOnly?>("--to") { Description = "Last day.", Required = true, HelpName = "DATE" }.AsDate();
    private readonly Option<Audience> audience = new("--audience") { Description = "Who it is for (default: Internal).", DefaultValueFactory = _ => Audience.Internal };
    private readonly Option<bool> merged = new("--merged") { Description = "Merged PDFs with bookmarks instead of a PDF for each client." };
    private readonly Option<string> output = new("--out") { Description = "Where to write the zip.", Required = true, HelpName = "FILE" };

    public static Command Create()
    {
        var words = new PackCommand();
        var command = new Command("pack", "One report for each client of a site, a program or a counselor.")
        {
            words.kind, words.site, words.program, words.counselor, words.from, words.to, words.audience, words.merged, words.output,
        };
        command.Validators.Add(words.RequireOneSubject);
        command.SetAction(words.RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult words, CancellationToken cancellationToken)
    {
        await using var host = await CommandHost.OpenAsync(words, cancellationToken);
        var (whom, subject) = await SubjectAsync(host, words, cancellationToken);
        var id = await host.RunAsync<AskForPack, Guid>(
            new AskForPack(Kinds[words.GetValue(kind)!], whom, subject, words.GetValue(from), words.GetValue(to), words.GetValue(audience), words.GetValue(merged) ? PackForm.Volumes : PackForm.Zip),
            cancellationToken);
        var packs = host.Services.GetRequiredService<PackList>();
        await AnsiConsole.Progress().Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(bars => MakeAsync(host, packs, id, bars, cancellationToken));

        var files = host.Services.GetRequiredService<PackFiles>();
        var row = (await packs.FindAsync(id, cancellationToken))!.Row;
        var pack = await files.FindAsync(id, cancellationToken) ?? throw new CommandFailure("Nothing of the pack could be made.");
        await host.Services.GetRequiredService<AuditTrail>().LookedAsync(AuditActions.DownloadReport, nameof(ReportPack), id, null);
        var name = words.GetValue(output)!;
        await using (var file = PrivateFile.Create(name))
        {
            await files.WriteZipAsync(pack, file, cancellationToken);
        }

        Console.WriteLine($"{name}  {row.Made} of {row.Documents} made, {row.Failed} failed");
        return row.Failed == 0 ? 0 : throw new CommandFailure($"{row.Failed} of {row.Documents} reports could not be made.");
    }

    // A web site on the same database may make some of it, too.
    private static async Task MakeAsync(CommandHost host, PackList packs, Guid id, ProgressContext bars, CancellationToken cancellationToken)
    {
        var bar = bars.AddTask("Reports");
        bars.Refresh();
        List<Task> makers = [];
        while (await packs.FindAsync(id, cancellationToken) is { Row: { IsUnderWay: true } row })
        {
            (bar.MaxValue, bar.Value) = (row.Documents, row.Over);
            if (makers.TrueForAll(m => m.IsCompletedSuccessfully))
            {
                makers = [.. Enumerable.Range(0, Environment.ProcessorCount).Select(_ => Task.Run(() => MakeAsync(host, id, cancellationToken), cancellationToken))];
            }

            await Task.WhenAny([.. makers.Where(m => !m.IsCompletedSuccessfully), Task.Delay(Look, cancellationToken)]).Unwrap();
        }

        await Task.WhenAll(makers);
        bar.Value = bar.MaxValue;
    }

    private static async Task MakeAsync(CommandHost host, Guid id, CancellationToken cancellationToken)
    {
        while (true)
        {
            // A unit of work for each few items, as a job has.
            await using var scope = host.Services.CreateAsyncScope();
            if (!await scope.ServiceProvider.GetRequiredService<PackMaker>().MakeAsync(id, cancellationToken))
            {
                return;
            }
        }
    }

    private async Task<(PackWhom Whom, Guid Subject)> SubjectAsync(CommandHost host, ParseResult words, CancellationToken cancellationToken)
    {
        var one = Subjects.Single(o => words.GetValue(o) is not null);
        var programs = host.Services.GetRequiredService<ProgramList>();
        var name = words.GetValue(one)!;
        return one == site ? (PackWhom.Site, One((await programs.SitesAsync(cancellationToken)).Select(s => (s.Id, s.Name, "")), "site", name))
            : one == program ? (PackWhom.Program, One((await programs.ProgramsAsync(cancellationToken)).Select(p => (p.Id, p.Name, p.Site)), "program", name))
            : (PackWhom.Counselor, One((await host.Services.GetRequiredService<StaffList>().AllAsync(cancellationToken)).Select(s => (s.Id, s.Name, s.Site)), "counselor", name));
    }

    private static Guid One(IEnumerable<(Guid Id, string Name, string Site)> known, string what, string wanted) => known.Where(k => TextKey.Of(k.Name) == TextKey.Of(wanted)).ToList() switch
    {
        [] => throw new CommandFailure($"There is no {what} “{wanted}”."),
        [var one] => one.Id,
        var several => throw new CommandFailure($"“{wanted}” fits several: {string.Join("; ", several.Select(s => $"{s.Name} ({s.Site})"))}.", 2),
    };

    private Option<string?>[] Subjects => [site, program, counselor];

    private void RequireOneSubject(CommandResult command)
    {
        if (Subjects.Count(o => command.GetValue(o) is not null) != 1)
        {
            command.AddError("Say whose clients: one of --site, --program and --counselor.");
        }
    }
}
