using CaseManager.Application.Importing;
using CaseManager.Application.Importing.Meetings;
using CaseManager.Application.PeerSupport;
using CaseManager.Domain.Common;
using CaseManager.Domain.Groups;
using CaseManager.Domain.PeerSupport;

namespace CaseManager.Infrastructure.Importing.Meetings;

internal sealed class MeetingFileReader(IMeetingTypes types) : IMeetingFileReader
{
    private const string OptionsCode = "import.options";

    public MeetingRecords Read(MeetingFiles files)
    {
        var source = SourceOf(files.Options);
        var format = FormatOf(files.Options);
        var (rows, remarks, refused, unpublished) = (new List<MeetingRow>(), new List<ImportRemark>(), new HashSet<string>(StringComparer.Ordinal), 0);
        foreach (var item in JsonItems.Read(files.Meetings))
        {
            string? key = null;
            try
            {
                key = KeyOf(item, format);
                if (format.IsPublished(item))
                {
                    rows.Add(new MeetingRow(item.Number, item.Line, key, format.Read(item, remarks)));
                }
                else
                {
                    unpublished++;
                }
            }
            catch (RuleViolationException e)
            {
                remarks.Add(ImportRemark.Refusal(item.Number, item.Line, e.Field ?? format.KeyField, e.Message));
                refused.UnionWith(key is null ? [] : [key]);
            }
        }

        return new MeetingRecords(source, rows, remarks, refused, unpublished);
    }

    private static string KeyOf(JsonItem item, MeetingListFormat format)
    {
        Require.That(item.IsObject, "meeting.object", "it is no meeting, which is written in braces.", format.KeyField);
        return Require.Text(item.Raw(format.KeyField), format.KeyField, Meeting.KeyLength);
    }

    private static string SourceOf(MeetingOptions options) =>
        string.IsNullOrWhiteSpace(options.Source)
            ? throw new RuleViolationException(OptionsCode, "Say what the list is called: with the next import of the same name it is compared.", nameof(options.Source))
            : Require.Text(options.Source, nameof(options.Source), Meeting.SourceLength);

    private MeetingListFormat FormatOf(MeetingOptions options)
    {
        Require.That(options.Format is { } known && Enum.IsDefined(known), OptionsCode, "Choose the format of the list.", nameof(options.Format));
        var fellowship = options.Fellowship ?? (options.Format is MeetingFormat.Bmlt ? Fellowship.NarcoticsAnonymous
            : throw new RuleViolationException(OptionsCode, "Say whose meetings they are: a list of the Meeting Guide does not tell.", nameof(options.Fellowship)));
        Require.That(Enum.IsDefined(fellowship), OptionsCode, "Choose the fellowship from the list.", nameof(options.Fellowship));
        var name = FellowshipNames.Of(fellowship, options.FellowshipName, nameof(options.FellowshipName));
        return options.Format is MeetingFormat.Bmlt
            ? new BmltFormat(types, fellowship, name, ZoneOf(options))
            : new MeetingGuideFormat(types, fellowship, name, ZoneOf(options));
    }

    private static string ZoneOf(MeetingOptions options)
    {
        try
        {
            return string.IsNullOrWhiteSpace(options.SiteZone) ? "" : SiteClock.Of(options.SiteZone.Trim()).TimeZoneId;
        }
        catch (RuleViolationException e)
        {
            throw new RuleViolationException(OptionsCode, e.Message, nameof(options.SiteZone));
        }
    }
}
