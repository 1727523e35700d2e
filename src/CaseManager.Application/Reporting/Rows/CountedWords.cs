namespace CaseManager.Application.Reporting.Rows;

/// <summary>What figures are called, and the rule that each is counted by.</summary>
public static class CountedWords
{
    /// <summary>What is counted.</summary>
    public static string Words(this CountedWhat what) => what switch
    {
        CountedWhat.Counted => "Counted",
        CountedWhat.Attended => "Attended",
        CountedWhat.NoShow => "No-show",
        CountedWhat.Excused => "Excused",
        CountedWhat.WithoutLength => "Without length",
        CountedWhat.Sessions => "Sessions held",
        CountedWhat.Cancelled => "Sessions cancelled",
        CountedWhat.Seats => "Seats used",
        _ => throw new ArgumentOutOfRangeException(nameof(what), what, null),
    };

    /// <summary>How it is counted.</summary>
    public static string Rule(this CountedWhat what) => what switch
    {
        CountedWhat.Counted => "Every record that is not excused, of a session that was not cancelled. Voided sessions never count.",
        CountedWhat.Attended => "Records with the status present, late or left early, of sessions that were not cancelled.",
        CountedWhat.NoShow => "Absences without a reason that the program accepts, at sessions that were not cancelled.",
        CountedWhat.Excused => "Absences with a reason that the program accepts. They leave the count of sessions and minutes.",
        CountedWhat.WithoutLength => "Counted records of sessions without a length. They count in sessions, not in minutes.",
        CountedWhat.Sessions => "Sessions that were not cancelled, where somebody who is counted here has a record.",
        CountedWhat.Cancelled => "Sessions that the program cancelled, where somebody who is counted here belonged to the group on that day, or has a record. They count for nobody.",
        CountedWhat.Seats => "Whoever was there, of any program, at sessions held of groups with a size limit: a seat that somebody else sits on is taken.",
        _ => throw new ArgumentOutOfRangeException(nameof(what), what, null),
    };

    /// <summary>Whether it counts sessions, not records.</summary>
    public static bool IsOfSessions(this CountedWhat what) => what is CountedWhat.Sessions or CountedWhat.Cancelled;
}
