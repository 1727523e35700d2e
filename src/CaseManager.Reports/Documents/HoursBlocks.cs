using CaseManager.Application.Reporting.Blocks;
using CaseManager.Application.Reporting.ProgramSummary;
using CaseManager.Application.Reporting.Rows;
using CaseManager.Application.Wording;
using CaseManager.Domain.Attendance;
using CaseManager.Domain.Groups;

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
                new Column("Asked in a week", Align.End, 0.1, 56), new Column("Asked in all", Align.End, 0.1, 56),
            ],
            [.. summary.Hours.Select(h => Line(h, summary.Rows with { ProgramId = h.Program.Id }))]),
            new TableBlock("Hours asked for, by level of care of the stays",
            [
                new Column("Program", Align.Start, 3, 110), new Column("Level of care", Align.Start, 2, 90), new Column("Client-weeks", Align.End, 0.1, 52), new Column("Asked in a week", Align.End, 0.1, 56),
                new Column("Asked in all", Align.End, 0.1, 56), new Column("Said by", Align.Start, 2, 110),
            ],
            [.. summary.Hours.SelectMany(h => h.Levels.Select(l => Line(h.Program, l, summary.Rows with { ProgramId = h.Program.Id, Level = RowFilter.LevelKey(l.Level) })))]),
            new ParagraphBlock(Rule(summary.Hours[0].PsychoeducationCounts, summary.Hours[0].By), Tone.Small),
        ];

    private static Row Line(ProgramHours hours, RowFilter rows)
    {
        var asked = hours.Asked;
        return Row.Of(
        [
            new Cell(hours.Program.LevelCode is { } level ? $"{hours.Program.Name}, level {level}" : hours.Program.Name),
            rows.Cell(CountedWhat.ClientWeeks, Words.OneDecimal(ClientWeeks.Of(hours.Days)), hours.Days),
            (rows with { Kind = GroupKind.Therapy }).Cell(CountedWhat.Minutes, Words.OneDecimal(ClientWeeks.Hours(hours.Therapy)), hours.Therapy),
            (rows with { Kind = GroupKind.Psychoeducation }).Cell(CountedWhat.Minutes, Words.OneDecimal(ClientWeeks.Hours(hours.Psychoeducation)), hours.Psychoeducation),
            rows.Cell(CountedWhat.CounselingMinutes, Words.OneDecimal(ClientWeeks.Hours(hours.Counseling)), hours.Counseling),
            rows.Cell(CountedWhat.HoursThatCount, Words.OneDecimal(ClientWeeks.Hours(hours.Delivered)), hours.Delivered),
            rows.Cell(CountedWhat.HoursInAWeek, ClientWeeks.PerWeek(hours.Delivered, hours.Days) is { } each ? Words.OneDecimal(each) : Words.None, hours.Days),
            rows.Cell(CountedWhat.AskedHours, ClientWeeks.PerWeek(asked) is { } perWeek ? Words.OneDecimal(perWeek) : Words.None, asked.Count),
            rows.Cell(CountedWhat.AskedHours, asked.Count > 0 ? Words.OneDecimal(ClientWeeks.Hours(asked)) : Words.None, asked.Count),
        ]);
    }

    private static Row Line(SummaryProgram program, LevelHours level, RowFilter rows)
    {
        var (perWeek, isFromPack) = level.Asked;
        return Row.Of(
        [
            new Cell(program.Name),
            new Cell(level.Level is { } of ? EpisodeWords.LevelWords(of.Code, of.Edition) : "No level"),
            rows.Cell(CountedWhat.ClientWeeks, Words.OneDecimal(ClientWeeks.Of(level.Days)), level.Days),
            rows.Cell(CountedWhat.AskedHours, perWeek is { } asked ? Words.OneDecimal(asked) : Words.None, perWeek is null ? 0 : 1),
            rows.Cell(CountedWhat.AskedHours, perWeek is { } each ? Words.OneDecimal(ClientWeeks.Hours([(level.Days, each)])) : Words.None, perWeek is null ? 0 : 1),
            new Cell(perWeek is null ? "Nothing says any hours" : isFromPack ? "The rule pack of the site" : "The program itself"),
        ]);
    }

    private static string Rule(bool psychoeducationCounts, RulesUsed by) =>
        "How this is counted: client-weeks are the days of the period on which stays in the program lasted, first and last day included, divided by seven. Hours are attended minutes, in groups and in counseling; peer support "
        + $"never counts, psychoeducation {(psychoeducationCounts ? "counts" : "does not count")} by the rule pack of the site. A stay is asked for the fewest hours of a week of the level of care that it was at on each day: its own, "
        + "else that of the program; by the rule pack of the last day, or else what the program plans with. In all = client-weeks × hours of a week, added up; in a week = in all ÷ client-weeks for which hours are asked. "
        + $"Who left early in a week is asked for its days only. Rule pack of the site on the last day: {by.Pack}, version {Words.Number(by.Version)} ({by.Source}).";
}
