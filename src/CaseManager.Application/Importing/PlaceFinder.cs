using CaseManager.Application.Abstractions;
using CaseManager.Domain.Centers;
using CaseManager.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Importing;

// Finds the site and the program that rows belong to. Both tables are small; reading them whole gives the choices for a message.
internal sealed class PlaceFinder(Center? center, IReadOnlyList<Site> sites, IReadOnlyList<Program> programs)
{
    public static async Task<PlaceFinder> LoadAsync(ICaseManagerDb db, CancellationToken cancellationToken)
    {
        var center = await db.Centers.AsNoTracking().OrderBy(c => c.Name).FirstOrDefaultAsync(cancellationToken);
        var sites = await db.Sites.AsNoTracking().OrderBy(s => s.Name).ToListAsync(cancellationToken);
        var programs = await db.Programs.AsNoTracking().OrderBy(p => p.Name).ToListAsync(cancellationToken);
        return new PlaceFinder(center, sites, programs);
    }

    public Place Find(ImportTarget target)
    {
        var (site, program) = Named(target);
        return new Place(center, site, program);
    }

    private (Site? Site, Program? Program) Named(ImportTarget target) => target switch
    {
        { Site: { } site, Program: { } program } => At(Named(site), program),
        { Site: { } site } => OrNew(Named(site)),
        { Program: { } program } => Anywhere(program),
        _ => OrNew(sites.FirstOrDefault(s => IsSame(s.Name, ImportTarget.NewName))),
    };

    private Site Named(string name) => sites.FirstOrDefault(s => IsSame(s.Name, name)) ?? throw new RuleViolationException(
        "import.site", $"No site is named “{name}”. {Choices("sites", sites.Select(s => s.Name))}", nameof(ImportTarget.Site));

    private (Site Site, Program Program) At(Site site, string name)
    {
        var program = ProgramsAt(site).FirstOrDefault(p => IsSame(p.Name, name)) ?? throw new RuleViolationException(
            "import.program", $"No program of {site.Name} is named “{name}”. {Choices("programs", ProgramsAt(site).Select(p => p.Name))}", nameof(ImportTarget.Program));
        return (site, program);
    }

    private (Site? Site, Program? Program) OrNew(Site? site) =>
        (site, site is null ? null : ProgramsAt(site).FirstOrDefault(p => IsSame(p.Name, ImportTarget.NewName)));

    private (Site Site, Program Program) Anywhere(string name)
    {
        var found = programs.Where(p => IsSame(p.Name, name)).ToList();
        return found switch
        {
            [var one] => (SiteOf(one), one),
            [] => throw new RuleViolationException("import.program",
                $"No program is named “{name}”. {Choices("programs", programs.Select(p => p.Name).Distinct())}", nameof(ImportTarget.Program)),
            _ => throw new RuleViolationException("import.program",
                $"Several sites have a program named “{name}”. Say which site: {string.Join(", ", found.Select(p => SiteOf(p).Name).Order(StringComparer.Ordinal))}.", nameof(ImportTarget.Site)),
        };
    }

    private Site SiteOf(Program program) => sites.First(s => s.Id == program.SiteId);

    private IEnumerable<Program> ProgramsAt(Site site) => programs.Where(p => p.SiteId == site.Id);

    private static bool IsSame(string name, string other) => TextKey.Comparer.Equals(name, other);

    private static string Choices(string what, IEnumerable<string> names) =>
        names.ToList() is { Count: > 0 } list ? $"The {what} are: {string.Join(", ", list)}." : $"There are no {what} yet; leave the name out and one is made.";
}
