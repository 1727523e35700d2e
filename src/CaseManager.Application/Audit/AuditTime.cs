namespace CaseManager.Application.Audit;

/// <summary>Times as the trail keeps them.</summary>
public static class AuditTime
{
    /// <summary>Without what is shorter than a millisecond, which not every database keeps.</summary>
    public static DateTime ToWholeMilliseconds(this DateTime time) => new(time.Ticks - (time.Ticks % TimeSpan.TicksPerMillisecond), time.Kind);
}
