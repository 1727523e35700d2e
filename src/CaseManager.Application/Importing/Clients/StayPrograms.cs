using CaseManager.Domain.Common;
using CaseManager.Domain.Episodes;

namespace CaseManager.Application.Importing.Clients;

// The programs that rows name. The file's word comes before what was said beside it.
internal sealed class StayPrograms(PlaceFinder places, ImportTarget target, DateTime utcNow)
{
    private readonly Dictionary<(string?, string?), (StayProgram? Program, RuleViolationException? Wrong)> named = [];
    private readonly Dictionary<(Guid?, Guid?), StayProgram> programs = [];

    public IReadOnlyCollection<Guid> Known => [.. programs.Keys.Select(k => k.Item2).OfType<Guid>()];

    // What was said beside the file has to be right, whether or not a row needs it.
    public void Require() => places.Find(target);

    public (StayProgram? Program, RuleViolationException? Wrong) Of(ToldStay stay)
    {
        var key = (stay.Site is { } site ? TextKey.Of(site) : null, stay.Program is { } program ? TextKey.Of(program) : null);
        if (!named.TryGetValue(key, out var found))
        {
            found = Find(new ImportTarget(stay.Site ?? target.Site, stay.Program ?? target.Program));
            named.Add(key, found);
        }

        return found;
    }

    private (StayProgram? Program, RuleViolationException? Wrong) Find(ImportTarget wanted)
    {
        try
        {
            var place = places.Find(wanted);
            var key = (place.Site?.Id, place.Program?.Id);
            if (!programs.TryGetValue(key, out var program))
            {
                program = new StayProgram(place, StepMoment.Of(SiteClock.Of(place.TimeZoneId).ToLocal(utcNow)));
                programs.Add(key, program);
            }

            return (program, null);
        }
        catch (RuleViolationException e)
        {
            return (null, e);
        }
    }
}
