using System.Globalization;
using CaseManager.Domain.Reporting;
using CaseManager.Domain.Reporting.Packs;

namespace CaseManager.Application.Reporting.Packs;

/// <summary>What packs and their parts are called.</summary>
public static class PackWords
{
    /// <summary>The reports that packs are made of: those about one client.</summary>
    public static IReadOnlyList<ReportKind> Kinds { get; } = [ReportKind.Progress, ReportKind.ClientAttendance, ReportKind.TreatmentPlan];

    /// <summary>Whose clients.</summary>
    public static string Words(this PackWhom whom) => whom switch
    {
        PackWhom.Site => "All clients of a site",
        PackWhom.Program => "All clients of a program",
        PackWhom.Counselor => "All clients of a counselor",
        _ => throw new ArgumentOutOfRangeException(nameof(whom), whom, null),
    };

    /// <summary>What comes of it.</summary>
    public static string Words(this PackForm form) => form switch
    {
        PackForm.Zip => "One zip with a PDF for each client",
        PackForm.Volumes => "Merged PDF with bookmarks",
        _ => throw new ArgumentOutOfRangeException(nameof(form), form, null),
    };

    /// <summary>Where a pack stands.</summary>
    public static string Words(this PackState state) => state switch
    {
        PackState.Queued => "Waiting",
        PackState.Running => "Being made",
        PackState.Paused => "Paused",
        PackState.Cancelled => "Cancelled",
        PackState.Done => "Ready",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    /// <summary>Where an item stands.</summary>
    public static string Words(this PackItemState state) => state switch
    {
        PackItemState.Waiting => "Waiting",
        PackItemState.Running => "Being made",
        PackItemState.Done => "Ready",
        PackItemState.Failed => "Failed",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    /// <summary>A time that is left, as people say it.</summary>
    public static string Words(this TimeSpan left) =>
        left < TimeSpan.FromMinutes(1) ? "less than a minute"
        : left < TimeSpan.FromHours(1) ? Counted((int)Math.Ceiling(left.TotalMinutes), "minute")
        : Counted((int)Math.Ceiling(left.TotalHours), "hour");

    private static string Counted(int number, string unit) => string.Create(CultureInfo.InvariantCulture, $"about {number} {unit}{(number == 1 ? "" : "s")}");
}
