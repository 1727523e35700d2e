using CaseManager.Application.Reporting.Blocks;
using CaseManager.Application.Reporting.Progress;
using CaseManager.Application.Wording;
using CaseManager.Domain.Medication;
using CaseManager.Domain.Reporting;

namespace CaseManager.Reports.Documents.Progress;

/// <summary>What is prescribed, on how many days the client had it, and the answer to the medication question. The same words are for staff and for the client; reasons are for staff.</summary>
public sealed class MedicationSection(MedicationLoader loader) : IProgressSection
{
    private const string Rule =
        "Days covered are prescribed days with the medication: a dose covers its day, doses taken home and injections cover the days that they are for. A day that two doses share counts once; days after the "
        + "last day, and a day that is not over and has no entry yet, count nowhere. Attendance at groups, counseling or peer support is no part of it.";

    /// <inheritdoc/>
    public int Order => 400;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Block>> ComposeAsync(ProgressScope scope, CancellationToken cancellationToken)
    {
        var medication = await loader.LoadAsync(scope, cancellationToken);
        return medication.Orders.Count == 0 && medication.Decision is null ? []
            : [new HeadingBlock(2, "Medication"), .. Orders(medication), .. Decision(medication, scope.Audience)];
    }

    private static IEnumerable<Block> Orders(MedicationInPeriod medication)
    {
        if (medication.Orders.Count == 0)
        {
            yield break;
        }

        yield return new TableBlock("Medication in this period",
            [
                new Column("Medication", Align.Start, 3, 130), new Column("Dose", Align.Start, 1.4, 90), new Column("From", Align.Start, 0, 70), new Column("To", Align.Start, 0, 70),
                new Column("Days covered", Align.End, 0, 66), new Column("Share", Align.End, 0, 46),
            ],
            [.. medication.Orders.Select(o => new Row(
                [
                    o.Product, $"{o.Unit.Words(o.Dose)} {o.Frequency.Words()}", Words.Day(o.StartsOn), o.StopsOn is { } last ? Words.Day(last) : "goes on",
                    Words.Of(o.Adherence.DaysCovered, o.Adherence.DaysPrescribed), Words.Percent(o.Adherence.Percent),
                ]))]);
        var row = medication.ForOpioidUse;
        if (row.IsContinuous)
        {
            yield return new ParagraphBlock($"Medication for opioid use disorder on {row.DaysInARow} days in a row, without a break of more than {Adherence.LongestBreak} days: {Adherence.Continuity} days are reached.");
        }

        if (medication.Orders.SelectMany(o => o.Adherence.Gaps).ToList() is { Count: > 0 } gaps)
        {
            yield return new ParagraphBlock(
                $"More than {Adherence.LongestBreak} days without the medication: {string.Join("; ", gaps.OrderBy(g => g.From).Select(g => $"{Words.Day(g.From)} to {Words.Day(g.To)} ({Words.Number(g.Days)} days)"))}.");
        }

        yield return new ParagraphBlock(Rule, Tone.Small);
    }

    private static IEnumerable<Block> Decision(MedicationInPeriod medication, Audience audience)
    {
        if (medication.Decision is { } decision)
        {
            var words = $"Medication for opioid use disorder: {decision.Kind.Words().ToLowerInvariant()} ({Words.Day(decision.On)})";
            yield return new ParagraphBlock(audience is Audience.Internal ? $"{words}. {decision.Reason}" : $"{words}.");
        }
    }
}
