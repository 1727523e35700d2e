namespace CaseManager.Application.Importing.Meetings;

/// <summary>The formats that fellowships publish their meetings in.</summary>
public enum MeetingFormat
{
    /// <summary>The JSON of the Meeting Guide, which most sites of Alcoholics Anonymous publish.</summary>
    MeetingGuide,

    /// <summary>The JSON of a BMLT server of Narcotics Anonymous.</summary>
    Bmlt,
}
