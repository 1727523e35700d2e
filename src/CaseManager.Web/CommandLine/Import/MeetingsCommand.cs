using System.CommandLine;
using CaseManager.Application.Importing;
using CaseManager.Application.Importing.Meetings;
using CaseManager.Domain.Groups;

namespace CaseManager.Web.CommandLine.Import;

/// <summary><c>import meetings</c>: brings the directory of meetings to what a list says, or rehearses it.</summary>
internal static class MeetingsCommand
{
    private static readonly Dictionary<string, MeetingFormat> Formats = new() { ["meeting-guide"] = MeetingFormat.MeetingGuide, ["bmlt"] = MeetingFormat.Bmlt };

    public static Command Create()
    {
        var file = new Argument<string>("FILE.json") { Description = "The list, as the fellowship publishes it." };
        var format = new Option<string>("--format") { Description = "How it is written.", Required = true };
        format.AcceptOnlyFromAmong([.. Formats.Keys]);
        var source = new Option<string>("--source") { Description = "What the list is called here; the next import of the same name is compared with it.", Required = true, HelpName = "NAME" };
        var fellowship = new Option<Fellowship?>("--fellowship") { Description = "Whose meetings they are; needed for meeting-guide, NarcoticsAnonymous where nothing is said for bmlt." };
        var fellowshipName = new Option<string?>("--fellowship-name") { Description = "The name of another fellowship, with --fellowship Other.", HelpName = "NAME" };
        var zone = new Option<string?>("--site-zone") { Description = "Zone of meetings that name none, such as America/Chicago (default: that of the center's first site).", HelpName = "ZONE" };
        var common = new ImportOptions();
        var command = new Command("meetings", "Bring the directory of meetings to what a list says, all or nothing but meetings that are refused one by one. Importing the same file again changes nothing.")
        {
            file, format, source, fellowship, fellowshipName, zone,
        };
        return common.Complete(command, _ => new ImportTarget(), words => new MeetingFiles(words.GetValue(file)!, HistoryOptions.Read(words.GetValue(file)!),
            new MeetingOptions(Formats[words.GetValue(format)!], words.GetValue(source), words.GetValue(fellowship), words.GetValue(fellowshipName), words.GetValue(zone))));
    }
}
