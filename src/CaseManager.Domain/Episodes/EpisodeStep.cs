using CaseManager.Domain.Centers;
using CaseManager.Domain.Common;

namespace CaseManager.Domain.Episodes;

/// <summary>One dated step of a stay. Steps are only added: what was entered stays on record.</summary>
public sealed class EpisodeStep : Entity
{
    /// <summary>Longest name of whoever entered a step, in characters.</summary>
    public const int ActorLength = 160;

    /// <summary>Longest <see cref="Why"/>, in characters.</summary>
    public const int ReasonLength = 500;

    private EpisodeStep()
    {
    }

    internal EpisodeStep(int number, StepKind kind, StepMoment moment, StepAuthor? author)
    {
        (Number, Kind, On, At) = (number, kind, moment.On, moment.At);
        (By, EnteredAt) = (author is null ? null : Require.Text(author.Name, nameof(By), ActorLength), author?.UtcNow);
    }

    /// <summary>The stay.</summary>
    public Guid EpisodeId { get; private set; }

    /// <summary>Place in the order of steps, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>What happened.</summary>
    public StepKind Kind { get; private set; }

    /// <summary>The day, in the site's zone.</summary>
    public DateOnly On { get; private set; }

    /// <summary>The time, in the site's zone; null where it is not known.</summary>
    public TimeOnly? At { get; private set; }

    /// <summary>The level of care from this step on; null where the step says nothing of it.</summary>
    public AsamLevel? Level { get; internal set; }

    /// <summary>Why a discharge was taken back.</summary>
    public string? Why { get; internal set; }

    /// <summary>What was asked at the end of the stay.</summary>
    public Discharge? Discharge { get; internal set; }

    /// <summary>Who entered it; null where nobody did, as in an imported history.</summary>
    public string? By { get; private set; }

    /// <summary>When it was entered (UTC).</summary>
    public DateTime? EnteredAt { get; private set; }

    /// <summary>When it happened.</summary>
    public StepMoment Moment => new(On, At);
}
