using CaseManager.Domain.Common;

namespace CaseManager.Domain.Episodes;

/// <summary>Who enters a step of a stay, and when.</summary>
/// <param name="Name">As written beside the step.</param>
/// <param name="UtcNow">The moment of entering (UTC).</param>
/// <param name="Clock">The clock of the program's site.</param>
public sealed record StepAuthor(string Name, DateTime UtcNow, SiteClock Clock)
{
    /// <summary>The moment of entering on the site's clock: nothing lies behind it.</summary>
    public StepMoment Now => StepMoment.Of(Clock.ToLocal(UtcNow));

    /// <summary>What somebody means who types a day and perhaps a time: today without a time is this moment.</summary>
    public StepMoment Moment(DateOnly on, TimeOnly? at) => at is null && on == Now.On ? Now : new StepMoment(on, at);
}
