using CaseManager.Application.Abstractions;
using CaseManager.Domain.Centers;

namespace CaseManager.Application.Importing;

// Where rows belong; what is null is made by the import.
internal sealed record Place(Center? Center, Site? Site, Program? Program)
{
    public ImportPlace Names => new(Site?.Name ?? ImportTarget.NewName, Program?.Name ?? ImportTarget.NewName);

    public string TimeZoneId => Site?.TimeZoneId ?? ImportTarget.NewTimeZone;

    // The keys of the site and the program; what is missing is added.
    public (Guid SiteId, Guid ProgramId) Make(ICaseManagerDb db, Guid batchId)
    {
        var siteId = Site?.Id ?? AddSite(db, batchId).Id;
        return (siteId, Program?.Id ?? db.Programs.Add(new Program(siteId, ImportTarget.NewName, null, batchId)).Entity.Id);
    }

    private Site AddSite(ICaseManagerDb db, Guid batchId)
    {
        var center = Center ?? db.Centers.Add(new Center(ImportTarget.NewName)).Entity;
        return db.Sites.Add(new Site(center.Id, ImportTarget.NewName, ImportTarget.NewTimeZone, importBatchId: batchId)).Entity;
    }
}
