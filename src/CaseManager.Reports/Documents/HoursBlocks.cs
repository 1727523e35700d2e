using CaseManager.Application.Reporting.Blocks;
using CaseManager.Application.Reporting.ProgramSummary;
using CaseManager.Domain.Attendance;

namespace CaseManager.Reports.Documents;

/// <summary>Hours delivered against those that the level of care asks for.</summary>
internal static class HoursBlocks
{
    public static IEnumerable<Block> Of(SummaryModel summary) => summary.Hours.Count == 0
        ? []
        :
        [
            new HeadingBlock(2, "Hours delivered"),
            new TableBlock("Hours delivered against the level of care",
            [
                new Column("Program", Align.Start, 3, 110), new Column("Client-weeks", Align.End, 0.1, 52), new Column("Therapy", Align.End, 0.1, 48), new Column("Psycho-education", Align.End, 0.1, 58),
                new Column("Counseling", Align.End, 0.1, 58), new Column("Hours that count", Align.End, 0.1, 56), new Column("In a client-week", Align.End, 0.1, 56),
                new Column("Asked in a week", Align.End, 0.1, 56), new Column("Asked in all", Align.End, 0.1, 56), new Column("Said by", Align.Start, 1, 90),
            ],
            [.. summary.Hours.Select(Line)]),
            new ParagraphBlock(Rule(summary.Hours[0].PsychoeducationCounts, summary.Hours[0].By), Tone.Small),
        ];

    private static Row Line(ProgramHours hours) => new(
    [
        hours.Program.LevelCode is { } level ? $"{hours.Program.Name}, level {level}" : hours.Program.Name,
        Words.OneDecimal(ClientWeeks.Of(hours.Days)),
        Words.OneDecimal(ClientWeeks.Hours(hours.Therapy)),
        Words.OneDecimal(ClientWeeks.Hours(hours.Psychoeducation)),
        Words.OneDecimal(ClientWeeks.Hours(hours.Counseling)),
        Words.OneDecimal(ClientWeeks.Hours(hours.Delivered)),
        ClientWeeks.PerWeek(hours.Delivered, hours.Days) is { } each ? Words.OneDecimal(each) : Words.None,
        hours.PerWeek is { } asked ? Words.OneDecimal(asked) : Words.None,
        hours.PerWeek is { } perWeek ? Words.OneDecimal(ClientWeeks.Hours(hours.Days, perWeek)) : Words.None,
        hours.PerWeek is null ? "Nothing says any hours" : hours.IsFromPack ? "The rule pack of the site" : "The program itself",
    ]);

    private static string Rule(bool psychoeducationCounts, RulesUsed by) =>
        "How this is counted: client-weeks are the days of the period on which stays in the program lasted, first and last day included, divided by seven. Hours are attended minutes, in groups and in counseling; peer support "
        + $"never counts, psychoeducation {(psychoeducationCounts ? "counts" : "does not count")} by the rule pack of the site. Asked are the fewest hours of a week of the program's level of care on the last day, by the rule pack, or "
        + "else what the program plans with; in all = client-weeks × hours of a week. Who left early in a week is asked for its days only. A stay whose own level differs from that of the program is asked for the hours of the program. "
        + $"Rule pack of the site on the last day: {by.Pack}, version {Words.Number(by.Version)} ({by.Source}).";
}
