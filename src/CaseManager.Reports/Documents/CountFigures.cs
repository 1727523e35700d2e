using CaseManager.Application.Reporting.Rows;

namespace CaseManager.Reports.Documents;

/// <summary>As which figures a count of attendance opens; null for one that does not.</summary>
internal sealed record CountFigures(
    CountedWhat Attended, CountedWhat Share, CountedWhat Minutes, CountedWhat NoShow, CountedWhat Excused, CountedWhat Cancelled, CountedWhat? WithoutLength)
{
    /// <summary>Of sessions of groups.</summary>
    public static CountFigures OfGroups { get; } = new(
        CountedWhat.Attended, CountedWhat.AttendedShare, CountedWhat.Minutes, CountedWhat.NoShow, CountedWhat.Excused, CountedWhat.Cancelled, CountedWhat.WithoutLength);

    /// <summary>Of counseling, which always has a length.</summary>
    public static CountFigures OfCounseling { get; } = new(
        CountedWhat.CounselingAttended, CountedWhat.CounselingShare, CountedWhat.CounselingMinutes, CountedWhat.CounselingNoShow, CountedWhat.CounselingExcused, CountedWhat.CounselingCancelled, WithoutLength: null);
}
