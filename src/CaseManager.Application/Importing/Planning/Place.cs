using CaseManager.Domain.Centers;

namespace CaseManager.Application.Importing.Planning;

// Where the history belongs; what is null is made by the import.
internal sealed record Place(Center? Center, Site? Site, Program? Program)
{
    public string SiteName => Site?.Name ?? ImportTarget.NewName;

    public string ProgramName => Program?.Name ?? ImportTarget.NewName;
}
