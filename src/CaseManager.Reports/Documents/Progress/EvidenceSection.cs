using CaseManager.Application.Reporting.Blocks;
using CaseManager.Application.Reporting.Progress;
using CaseManager.Application.Reporting.Rows;
using CaseManager.Application.Wording;
using CaseManager.Domain.Common;
using CaseManager.Domain.Episodes;
using CaseManager.Domain.Medication;
using CaseManager.Domain.Reporting;

namespace CaseManager.Reports.Documents.Progress;

/// <summary>
/// What studies found beside what is recorded here, each with its source and labelled as an association. For staff: beside one person's numbers a finding about groups of people
/// is easily read as a promise or a verdict.
/// </summary>
public sealed class EvidenceSection(PeerSupportLoader meetings, MedicationLoader medication) : IProgressSection
{
    private const int DaysOfTreatment = 90;

    private const string Rule =
        "These are associations that studies found in groups of people. They do not say that one thing brings about the other, nor what becomes of this client. Days in treatment are whole days in a row in any program here, up to the end of "
        + "the report; the longest row of days with medication has no break of more than seven days.";

    /// <inheritdoc/>
    public int Order => 900;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Block>> ComposeAsync(ProgressScope scope, CancellationToken cancellationToken)
    {
        if (scope.Audience is not Audience.Internal || scope.LastDay < scope.Period.From)
        {
            return [];
        }

        List<Row> rows = [.. Treatment(scope), .. await MeetingsAsync(scope, cancellationToken), .. await MedicationAsync(scope, cancellationToken)];
        return rows.Count == 0 ? []
            :
            [
                new HeadingBlock(2, "What studies found"),
                new TableBlock("Recorded here, beside what studies found",
                    [new Column("Recorded here", Align.Start, 1.6, 110), new Column("This client", Align.End, 0, 78), new Column("Found in studies", Align.Start, 2.4, 150), new Column("Source", Align.Start, 1.6, 110)], rows),
                new ParagraphBlock(Rule, Tone.Small),
            ];
    }

    private static IEnumerable<Row> Treatment(ProgressScope scope)
    {
        if (TreatmentDays.InARow(scope.Stays.Select(s => (s.AdmittedOn, s.DischargedOn)), scope.LastDay) is > 0 and var days)
        {
            yield return new Row(
            [
                "Days in treatment", Share(days, DaysOfTreatment), "Association: less than 90 days of residential or outpatient treatment was of limited effectiveness.",
                "NIDA, Principles of Drug Addiction Treatment",
            ]);
        }
    }

    private async Task<IEnumerable<Row>> MeetingsAsync(ProgressScope scope, CancellationToken cancellationToken)
    {
        var days = new Period(scope.Period.From, scope.LastDay);
        var weeks = days.Weeks().Count;
        var met = (await meetings.LoadAsync(scope, cancellationToken))?.MeetingDays.Where(days.Contains).Select(Period.WeekOf).Distinct().Count() ?? 0;
        return met == 0 ? []
            :
            [
                Row.Of(
                [
                    new Cell("Weeks with a peer support meeting"), new RowFilter(days) { ClientId = scope.ClientId }.Cell(CountedWhat.MeetingWeeks, Words.Of(met, weeks), met),
                    new Cell("Association: going weekly or more often went with abstinence over two years; less often did not."), new Cell("Fiorentine 1999, Am J Drug Alcohol Abuse 25(1):93–116"),
                ]),
            ];
    }

    private async Task<IEnumerable<Row>> MedicationAsync(ProgressScope scope, CancellationToken cancellationToken) =>
        (await medication.LoadAsync(scope, cancellationToken)).ForOpioidUse.DaysInARow is > 0 and var days
            ?
            [
                new Row(
                [
                    "Longest row of days with medication for opioid use disorder", Share(days, Adherence.Continuity), "Association: 180 days without a break are the mark by which continuity of this medication is measured.",
                    "NQF 3175, Continuity of Pharmacotherapy for Opioid Use Disorder",
                ]),
            ]
            : [];

    private static string Share(int days, int mark) => days > mark ? $"{Words.Number(days)}, past {Words.Number(mark)}" : Words.Of(days, mark);
}
