using System.CommandLine;
using CaseManager.Application.Centers;
using CaseManager.Application.Groups;
using CaseManager.Application.Reporting.Runs;
using CaseManager.Domain.Common;
using CaseManager.Domain.Reporting;

namespace CaseManager.Web.CommandLine;

/// <summary>The reports that are about whoever a filter leaves: <c>report program-summary</c> and <c>report caseload</c>.</summary>
internal sealed class FilterReportCommand
{
    private readonly ReportKind kind;
    private readonly Option<string?> program = new("--program") { Description = "Name of the program.", HelpName = "NAME" };
    private readonly Option<string?> site = new("--site") { Description = "Name of the site; also says which, where several sites have such a program or group.", HelpName = "NAME" };
    private readonly Option<string?> group = new("--group") { Description = "Only this group, by code or name.", HelpName = "GROUP" };
    private readonly Option<string?> counselor = new("--counselor") { Description = "Name of who leads the groups, or of the primary counselor of a caseload.", HelpName = "NAME" };
    private readonly ReportFileOptions file = new();

    private FilterReportCommand(ReportKind kind) => this.kind = kind;

    public static Command ProgramSummary()
    {
        var words = new FilterReportCommand(ReportKind.ProgramSummary);
        return words.Finish(new Command("program-summary", "How the groups of a program or a site were attended, with seats and hours.") { words.program, words.site, words.group, words.counselor }, withDays: true);
    }

    public static Command Caseload()
    {
        var words = new FilterReportCommand(ReportKind.CaseloadDue);
        return words.Finish(new Command("caseload", "What is due today for the clients of a counselor, a program or a site.") { words.counselor, words.program, words.site }, withDays: false);
    }

    private Command Finish(Command command, bool withDays)
    {
        file.AddTo(command, withDays);
        command.SetAction(async (words, cancellationToken) =>
        {
            await using var host = await CommandHost.OpenAsync(words, cancellationToken);
            return await file.MakeAsync(host, words, new AskForReport(kind, null, null, null, Filter: await FilterAsync(host, words, cancellationToken)), cancellationToken);
        });
        return command;
    }

    private async Task<ReportFilter> FilterAsync(CommandHost host, ParseResult words, CancellationToken cancellationToken)
    {
        var (subjects, place) = (host.Services.GetRequiredService<ReportSubjects>(), words.GetValue(site));
        bool IsThere(string siteName) => place is null || TextKey.Of(siteName) == TextKey.Of(place);
        var sites = place is null ? [] : (await host.Services.GetRequiredService<ProgramList>().SitesAsync(cancellationToken)).Select(s => (s.Id, s.Name, s.Name));
        var programs = words.GetValue(program) is null ? [] : (await subjects.ProgramsAsync(cancellationToken)).Where(p => IsThere(p.Site)).Select(p => (p.Id, p.Name, p.Site));
        var staff = words.GetValue(counselor) is null ? [] : (await host.Services.GetRequiredService<StaffList>().AllAsync(cancellationToken)).Where(s => IsThere(s.Site)).Select(s => (s.Id, s.Name, s.Site));
        var groupId = kind is ReportKind.ProgramSummary && words.GetValue(group) is { } wanted
            ? One((await subjects.GroupAsync(wanted, place, cancellationToken)).Select(g => (g.Id, wanted, g.Words)), "group", wanted)
            : null;
        return new ReportFilter(One(sites, "site", place), One(programs, "program", words.GetValue(program)), groupId, One(staff, "counselor", words.GetValue(counselor)));
    }

    private static Guid? One(IEnumerable<(Guid Id, string Name, string Site)> known, string what, string? wanted) => wanted is null ? null
        : known.Where(k => TextKey.Of(k.Name) == TextKey.Of(wanted)).ToList() switch
        {
            [] => throw new CommandFailure($"There is no {what} “{wanted}”."),
            [var one] => one.Id,
            var several => throw new CommandFailure($"“{wanted}” fits several: {string.Join("; ", several.Select(s => $"{s.Name} ({s.Site})"))}. Say which with --site.", 2),
        };
}
