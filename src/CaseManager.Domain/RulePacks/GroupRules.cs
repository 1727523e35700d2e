namespace CaseManager.Domain.RulePacks;

/// <summary>What a version of a rule pack asks of groups (rules 1 and 10), ready to be held against one.</summary>
public sealed record GroupRules
{
    /// <summary>Smallest size limit of a therapy group, in clients.</summary>
    public required int TherapyMinimum { get; init; }

    /// <summary>Largest size limit of a therapy group, in clients.</summary>
    public required int TherapyMaximum { get; init; }

    /// <summary>Largest size limit of a psychoeducation group, in clients.</summary>
    public required int PsychoeducationMaximum { get; init; }

    /// <summary>Whether psychoeducation minutes count to the hours that the level of care asks for.</summary>
    public required bool PsychoeducationCountsToHours { get; init; }

    /// <summary>Who may lead clinical groups.</summary>
    public required Credentials Leaders { get; init; }

    /// <summary>Whether <paramref name="credential"/> is accepted for leading a clinical group.</summary>
    public bool Accepts(string? credential) => Leaders.Include(credential);
}
