using CaseManager.Application.Importing;
using CaseManager.Domain.Common;
using CaseManager.Domain.PeerSupport;

namespace CaseManager.Infrastructure.Importing.Meetings;

// Parts of a meeting without which it still is one: what cannot be read or kept of them is left out, and said.
internal sealed class MeetingParts(JsonItem item, List<ImportRemark> remarks)
{
    private const int MinutesOfDay = 24 * 60;

    public TimeOnly? End(string field)
    {
        var text = item.Raw(field);
        var end = text is null ? null : MeetingTimes.Time(text);
        if (text is not null && end is null)
        {
            LeaveOut(field, $"“{CellText.Short(text)}” is not a time such as 19:30. The meeting counts as one hour.");
        }

        return end;
    }

    // A length such as 01:30:00, from the beginning on.
    public TimeOnly? EndAfter(TimeOnly? start, string field)
    {
        if (start is not { } begin || item.Raw(field) is not { } text)
        {
            return null;
        }

        var minutes = MeetingTimes.Time(text) is { } length ? (length.Hour * 60) + length.Minute : 0;
        if (minutes is > 0 and < MinutesOfDay)
        {
            return begin.AddMinutes(minutes);
        }

        LeaveOut(field, $"“{CellText.Short(text)}” is not a length such as 01:30. The meeting counts as one hour.");
        return null;
    }

    // The zone that the item names; empty where it names none, so that it gets that of the import.
    public string Zone(string field, string otherwise)
    {
        if (item.Raw(field) is not { } text)
        {
            return otherwise;
        }

        try
        {
            return SiteClock.Of(text).TimeZoneId;
        }
        catch (RuleViolationException e)
        {
            LeaveOut(field, $"{e.Message} The zone of the other meetings holds.");
            return otherwise;
        }
    }

    public string? Link(string field, bool keepQuery)
    {
        try
        {
            return WebLink.Of(item.Raw(field), field, keepQuery);
        }
        catch (RuleViolationException)
        {
            LeaveOut(field, "It is no web address that can be kept.");
            return null;
        }
    }

    public string Types(string field, Func<string, string> code)
    {
        var codes = item.Parts(field).Select(code).ToLookup(IsCode);
        foreach (var wrong in codes[false])
        {
            LeaveOut(field, $"“{CellText.Short(wrong)}” is no code of a type.");
        }

        return MeetingTypes.Of(codes[true]);
    }

    private static bool IsCode(string code) => code.Length is > 0 and <= MeetingTypes.CodeLength && code.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '/');

    private void LeaveOut(string field, string why) => remarks.Add(new ImportRemark(ImportRemarkKind.MeetingPartLeftOut, item.Number, item.Line, field, why));
}
