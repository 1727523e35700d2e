namespace CaseManager.Application.Importing;

/// <summary>Something that whoever imports a file should know of a row.</summary>
/// <param name="Kind">Refused, repeated, or taken over with a warning.</param>
/// <param name="Row">Data row from 1; 0 where it is about something that the file does not name.</param>
/// <param name="Line">Line of the file, from 1.</param>
/// <param name="Column">Column of the file.</param>
/// <param name="Message">What is the matter and what stands.</param>
public sealed record ImportRemark(ImportRemarkKind Kind, int Row, int Line, string Column, string Message)
{
    /// <summary>A row that is not taken over.</summary>
    public static ImportRemark Refusal(int row, int line, string column, string why) => new(ImportRemarkKind.Refused, row, line, column, $"Row {row}, column “{column}”: {why}");

    /// <summary>Whether the row was taken over nevertheless.</summary>
    public bool IsWarning => Kind is not (ImportRemarkKind.Refused or ImportRemarkKind.Repeat);

    /// <summary>Whether it tells how a list differs from the one before, rather than that something is the matter.</summary>
    public bool IsDifference => Kind is ImportRemarkKind.MeetingAdded or ImportRemarkKind.MeetingChanged or ImportRemarkKind.MeetingDetailsChanged or ImportRemarkKind.MeetingRemoved;

    /// <summary>How many rows remarks are about; each that is about no row of the file counts by itself.</summary>
    public static int RowsIn(IEnumerable<ImportRemark> remarks) => remarks.Select(r => r.Row > 0 ? (r.Row, "") : (0, r.Message)).Distinct().Count();

    /// <summary>The kind as a heading for several.</summary>
    public static string Heading(ImportRemarkKind kind) => kind switch
    {
        ImportRemarkKind.Refused => "Refused rows",
        ImportRemarkKind.Repeat => "Repeated rows, counted once",
        ImportRemarkKind.OtherName => "Names that differ from the record",
        ImportRemarkKind.OtherBirthDate => "Birth dates that differ from the record",
        ImportRemarkKind.NoMinutes => "Sessions of 0 minutes",
        ImportRemarkKind.TooLong => "Sessions above 8 hours",
        ImportRemarkKind.LengthUnknown => "Sessions without a length",
        ImportRemarkKind.OverCapacity => "Rosters above capacity",
        ImportRemarkKind.PresenceOnly => "Meetings of peers, kept as presence only",
        ImportRemarkKind.LikelyDuplicate => "New clients who may be in the register already",
        ImportRemarkKind.OtherStay => "Stays that differ from the record",
        ImportRemarkKind.NoAdmission => "Rows without a day of admission",
        ImportRemarkKind.NoReason => "Discharges without a reason",
        ImportRemarkKind.MeetingPartLeftOut => "Parts of meetings that are left out",
        ImportRemarkKind.MeetingAdded => "Meetings that are added",
        ImportRemarkKind.MeetingChanged => "Meetings that are changed",
        ImportRemarkKind.MeetingDetailsChanged => "Meetings of which only details change",
        ImportRemarkKind.MeetingRemoved => "Meetings that are removed",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
