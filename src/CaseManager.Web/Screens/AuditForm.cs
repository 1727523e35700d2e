using CaseManager.Application.Audit;
using CaseManager.Domain.Common;

namespace CaseManager.Web.Screens;

/// <summary>What is looked for in the audit trail.</summary>
public sealed class AuditForm
{
    // Within these, a day can be moved to another time zone.
    private static readonly DateOnly Earliest = new(1900, 1, 1);
    private static readonly DateOnly Latest = new(2200, 1, 1);

    /// <summary>Medical record number of a client.</summary>
    public string? Mrn { get; set; }

    /// <summary>A user.</summary>
    public Guid? UserId { get; set; }

    /// <summary>First day, on the clock of the site.</summary>
    public DateOnly? From { get; set; }

    /// <summary>Last day.</summary>
    public DateOnly? To { get; set; }

    /// <summary>One of <see cref="AuditActions.All"/>.</summary>
    public string? Action { get; set; }

    /// <summary>Whether anything was asked for.</summary>
    public bool IsEmpty => Mrn is null && UserId is null && From is null && To is null && Action is null;

    /// <summary>What the reader takes.</summary>
    public AuditSearch ToSearch(SiteClock clock) => new(Mrn?.Trim(), UserId, Begin(From, clock), Begin(To is { } day && day < Latest ? day.AddDays(1) : To, clock), Action);

    private static DateTime? Begin(DateOnly? day, SiteClock clock) =>
        day is { } date ? clock.ToUtc(date < Earliest ? Earliest : date > Latest ? Latest : date, TimeOnly.MinValue) : null;
}
