using CaseManager.Domain.Centers;
using CaseManager.Domain.Common;
using CaseManager.Domain.Episodes;

namespace CaseManager.Domain.Counseling;

/// <summary>The counseling of one kind that a client gets from one counselor during a stay: what an intervention of the plan is linked to, so that its sessions count as delivered.</summary>
public sealed class CounselingSeries : AggregateRoot
{
    private CounselingSeries()
    {
    }

    /// <exception cref="RuleViolationException"><c>counseling.outside-stay</c>, <c>counseling.series-order</c>.</exception>
    public CounselingSeries(Episode stay, CounselingKind kind, Guid counselorId, DateOnly from, DateOnly? until = null)
    {
        CounselingStay.RequireIn(stay, from, nameof(From));
        (EpisodeId, Kind, CounselorId, From) = (stay.Id, kind, counselorId, from);
        SetEnd(until);
    }

    /// <summary>The stay.</summary>
    public Guid EpisodeId { get; private set; }

    /// <summary>The stay.</summary>
    public Episode Episode { get; private set; } = null!;

    /// <summary>Individual or family.</summary>
    public CounselingKind Kind { get; private set; }

    /// <summary>Who counsels.</summary>
    public Guid CounselorId { get; private set; }

    /// <summary>Who counsels.</summary>
    public StaffMember Counselor { get; private set; } = null!;

    /// <summary>First day, in the site's zone.</summary>
    public DateOnly From { get; private set; }

    /// <summary>Last day; null while it goes on.</summary>
    public DateOnly? Until { get; private set; }

    /// <summary>Whether a day is one of its days.</summary>
    public bool Covers(DateOnly day) => day >= From && (Until is null || day <= Until);

    /// <summary>Ends the series; its sessions stay.</summary>
    /// <exception cref="RuleViolationException"><c>counseling.series-order</c>.</exception>
    public void End(DateOnly until)
    {
        SetEnd(until);
        Changed();
    }

    private void SetEnd(DateOnly? until)
    {
        Require.That(until is null || until >= From, "counseling.series-order", $"The last day lies before the first ({new StepMoment(From)}).", nameof(Until));
        Until = until;
    }
}
