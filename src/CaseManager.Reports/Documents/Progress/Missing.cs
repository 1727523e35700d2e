using CaseManager.Application.Reporting.Blocks;
using CaseManager.Application.Reporting.Rows;
using CaseManager.Application.Wording;
using CaseManager.Domain.Attendance;

namespace CaseManager.Reports.Documents.Progress;

/// <summary>Why a session was missed.</summary>
internal readonly record struct Missing(bool IsCancelled, ExcuseReason? Reason)
{
    public string Words => IsCancelled ? "Cancelled by the program" : Reason is { } reason ? $"Excused: {reason.Words()}" : "No reason recorded";

    public static Missing Of(AttendanceFact fact, ExcuseReason? reason) => new(fact.IsCancelled, fact.IsCancelled ? null : reason);

    /// <summary>The number of them, which opens into its rows.</summary>
    public Cell Cell(RowFilter rows, CountFigures opens, int number) =>
        (rows with { Reason = Reason }).Cell(IsCancelled ? opens.Cancelled : Reason is null ? opens.NoShow : opens.Excused, Application.Wording.Words.Number(number), number);
}
