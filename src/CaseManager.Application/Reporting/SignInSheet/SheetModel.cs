using CaseManager.Domain.Groups;

namespace CaseManager.Application.Reporting.SignInSheet;

/// <summary>A session, as its sign-in sheet shows it.</summary>
/// <param name="Code">Leads to its roll call.</param>
public sealed record SheetModel(
    string GroupCode, string Group, GroupKind Kind, Fellowship? Fellowship, int? Capacity, string Site, string TimeZoneId, string? Facilitator, string? Room,
    DateOnly Date, string TimeText, SessionState State, Guid Code)
{
    /// <summary>Who is expected: the first name they go by and the initial of the last one, in the order of the alphabet.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];
}
