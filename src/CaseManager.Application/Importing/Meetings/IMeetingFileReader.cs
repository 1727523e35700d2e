using CaseManager.Domain.Common;

namespace CaseManager.Application.Importing.Meetings;

/// <summary>Reads a list of meetings.</summary>
public interface IMeetingFileReader
{
    /// <summary>Reads and checks every meeting. One that is wrong is refused alone.</summary>
    /// <exception cref="RuleViolationException">
    /// <c>import.meetings</c>: the file is no such list, or holds no meeting or too many; <c>import.options</c>: format, source, fellowship or zone is missing or wrong.
    /// </exception>
    MeetingRecords Read(MeetingFiles files);
}
