using CaseManager.Application.RulePacks;

namespace CaseManager.Web.Screens;

/// <summary>What is typed to copy a version.</summary>
public sealed class CopyForm
{
    /// <summary>Of the copy.</summary>
    public string? Name { get; set; }

    /// <summary>Where or for whom its rules hold.</summary>
    public string? Jurisdiction { get; set; }

    /// <summary>The use case it stands for.</summary>
    public CopyRulePack ToCommand(Guid id, Guid versionId) => new(id, versionId, Name, Jurisdiction);
}

/// <summary>What is typed about a pack.</summary>
public sealed class RulePackForm
{
    /// <summary>The version of the record that the form was opened with.</summary>
    public int Version { get; set; }

    /// <summary>As people at the center call it.</summary>
    public string? Name { get; set; }

    /// <summary>Where or for whom its rules hold.</summary>
    public string? Jurisdiction { get; set; }

    /// <summary>The form of what is known.</summary>
    public static RulePackForm Of(RulePackView pack) => new() { Version = pack.Version, Name = pack.Name, Jurisdiction = pack.Jurisdiction };

    /// <summary>The use case it stands for.</summary>
    public RenameRulePack ToCommand(Guid id) => new(id, Version, Name, Jurisdiction);
}

/// <summary>What is typed about a draft as a whole.</summary>
public sealed class DraftForm
{
    /// <summary>The version of the record that the form was opened with.</summary>
    public int Version { get; set; }

    /// <summary>Where its rules are written.</summary>
    public string? Source { get; set; }

    /// <summary>First day on which it holds.</summary>
    public DateOnly? EffectiveFrom { get; set; }

    /// <summary>Day on which it was held against its source.</summary>
    public DateOnly? VerifiedOn { get; set; }

    /// <summary>The form of what is known.</summary>
    public static DraftForm Of(RulePackView pack) => new()
    {
        Version = pack.Version,
        Source = pack.Draft?.Source,
        EffectiveFrom = pack.Draft?.EffectiveFrom,
        VerifiedOn = pack.Draft?.VerifiedOn,
    };

    /// <summary>The use case it stands for.</summary>
    public DescribeDraft ToCommand(Guid id) => new(id, Version, Source, EffectiveFrom, VerifiedOn);
}

/// <summary>What confirms a publication.</summary>
public sealed class PublishForm
{
    /// <summary>The version of the record that the page was opened with.</summary>
    public int Version { get; set; }
}

/// <summary>What is typed to make a site use a pack.</summary>
public sealed class ChooseForm
{
    /// <summary>The version of the site's choices that the form was opened with.</summary>
    public int Version { get; set; }

    /// <summary>The pack.</summary>
    public Guid? RulePackId { get; set; }

    /// <summary>First day.</summary>
    public DateOnly? From { get; set; }

    /// <summary>The use case it stands for.</summary>
    public ChooseRulePack ToCommand(Guid siteId) => new(siteId, Version, RulePackId, From);
}
