using CaseManager.Application.Reporting.Blocks;
using CaseManager.Application.Reporting.Progress;
using CaseManager.Application.Reporting.Rows;
using CaseManager.Application.Wording;
using CaseManager.Domain.Common;
using CaseManager.Domain.Medication;
using CaseManager.Domain.Reporting;

namespace CaseManager.Reports.Documents.Progress;

/// <summary>What is prescribed, on how many days the client had it, and the answer to the medication question. Reasons are for staff.</summary>
public sealed class MedicationSection(MedicationLoader loader) : IProgressSection
{
    /// <inheritdoc/>
    public int Order => 400;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Block>> ComposeAsync(ProgressScope scope, CancellationToken cancellationToken)
    {
        var medication = await loader.LoadAsync(scope, cancellationToken);
        return medication.Orders.Count == 0 && medication.Decision is null ? []
            : [new HeadingBlock(2, "Medication"), .. Orders(medication, new RowFilter(scope.Period) { ClientId = scope.ClientId }, scope.Audience), .. Decision(medication, scope.Audience)];
    }

    private static IEnumerable<Block> Orders(MedicationInPeriod medication, RowFilter rows, Audience audience)
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
            [.. medication.Orders.Select(o => Row.Of(
                [
                    new Cell(o.Product), new Cell($"{o.Unit.Words(o.Dose)} {o.Frequency.Words()}"), new Cell(Words.Day(o.StartsOn)), new Cell(o.StopsOn is { } last ? Words.Day(last) : "goes on"), .. Covered(o, rows),
                ]))]);
        var row = medication.ForOpioidUse;
        if (row.IsContinuous)
        {
            yield return FixedWordings.Continuous(row.DaysInARow).Block(audience, Tone.Normal);
        }

        if (medication.Orders.SelectMany(o => o.Adherence.Gaps).ToList() is { Count: > 0 } gaps)
        {
            yield return FixedWordings.Gaps(string.Join("; ", gaps.OrderBy(g => g.From).Select(g => $"{Words.Day(g.From)} to {Words.Day(g.To)} ({Words.Number(g.Days)} days)"))).Block(audience, Tone.Normal);
        }

        yield return FixedWordings.MedicationRule.Block(audience);
    }

    // The days of the link end with the last one that counts, so that it counts the same tomorrow.
    private static IEnumerable<Cell> Covered(OrderInPeriod order, RowFilter rows)
    {
        var (adherence, words) = (order.Adherence, new[] { Words.Of(order.Adherence.DaysCovered, order.Adherence.DaysPrescribed), Words.Percent(order.Adherence.Percent) });
        return adherence.DaysPrescribed == 0 ? words.Select(w => new Cell(w))
            : words.Select(w => (rows with { Days = new Period(rows.Days.From, adherence.Prescribed[^1].To), OrderId = order.Id }).Cell(CountedWhat.DaysCovered, w, adherence.DaysPrescribed));
    }

    private static IEnumerable<Block> Decision(MedicationInPeriod medication, Audience audience)
    {
        if (medication.Decision is { } decision)
        {
            yield return FixedWordings.Decision(decision.Kind, Words.Day(decision.On), decision.Reason).Block(audience, Tone.Normal);
        }
    }
}
