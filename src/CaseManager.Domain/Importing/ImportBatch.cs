using CaseManager.Domain.Common;
using CaseManager.Domain.Groups;

namespace CaseManager.Domain.Importing;

/// <summary>One import of a file: what it held, who brought it in, and whether it was undone.</summary>
public sealed class ImportBatch : AggregateRoot
{
    /// <summary>Longest file name, in characters.</summary>
    public const int FileNameLength = 200;

    private ImportBatch() => (FileName, Sha256, By) = ("", "", "");

    /// <param name="sha256">Of the file with the rows, lower-case hexadecimal.</param>
    /// <param name="content">The uploaded files while they wait for confirmation; null on the command line.</param>
    public ImportBatch(ImportKind kind, string fileName, string sha256, byte[]? content, string by, DateTime utcNow)
        : this()
    {
        var name = Path.GetFileName(fileName.Replace('\\', '/'));
        Kind = kind;
        FileName = name.Length is > 0 and <= FileNameLength ? name : "upload.csv";
        Sha256 = sha256;
        Content = content;
        By = Require.Text(by, nameof(By), GroupSession.ActorLength);
        At = utcNow;
    }

    /// <summary>What it brings in.</summary>
    public ImportKind Kind { get; private set; }

    /// <summary>Name of the file, without its folder.</summary>
    public string FileName { get; private set; }

    /// <summary>SHA-256 of the file, lower-case hexadecimal.</summary>
    public string Sha256 { get; private set; }

    /// <summary>The uploaded files while they wait for confirmation.</summary>
#pragma warning disable CA1819 // Bytes are bytes: EF Core maps an array, and nobody changes it.
    public byte[]? Content { get; private set; }
#pragma warning restore CA1819

    /// <summary>Who brought it in.</summary>
    public string By { get; private set; }

    /// <summary>When it was uploaded (UTC).</summary>
    public DateTime At { get; private set; }

    /// <summary>Rehearsed, imported or undone.</summary>
    public ImportState State { get; private set; }

    /// <summary>When it was imported (UTC).</summary>
    public DateTime? ImportedAt { get; private set; }

    /// <summary>When it was undone (UTC).</summary>
    public DateTime? UndoneAt { get; private set; }

    /// <summary>Clients that it added.</summary>
    public int ClientsAdded { get; private set; }

    /// <summary>Stays that it added.</summary>
    public int StaysAdded { get; private set; }

    /// <summary>Groups that it added.</summary>
    public int GroupsAdded { get; private set; }

    /// <summary>Sessions that it added.</summary>
    public int SessionsAdded { get; private set; }

    /// <summary>Attendances that it added.</summary>
    public int AttendancesAdded { get; private set; }

    /// <summary>Meetings that it brought into the directory, or back.</summary>
    public int MeetingsAdded { get; private set; }

    /// <summary>Meetings that it changed.</summary>
    public int MeetingsChanged { get; private set; }

    /// <summary>Meetings that it took off the directory.</summary>
    public int MeetingsRemoved { get; private set; }

    /// <summary>The rows are in; the uploaded files are let go.</summary>
    /// <exception cref="RuleViolationException"><c>import.not-rehearsed</c>.</exception>
    public void Complete(ImportedRows added, DateTime utcNow)
    {
        Require.That(State is ImportState.Rehearsed, "import.not-rehearsed", "This import is already done.");
        (State, ImportedAt, Content) = (ImportState.Imported, utcNow, null);
        (ClientsAdded, StaysAdded) = (added.Clients, added.Stays);
        (GroupsAdded, SessionsAdded, AttendancesAdded) = (added.Groups, added.Sessions, added.Attendances);
        (MeetingsAdded, MeetingsChanged, MeetingsRemoved) = (added.Meetings, added.MeetingsChanged, added.MeetingsRemoved);
        Changed();
    }

    /// <summary>The rows were taken out again.</summary>
    /// <exception cref="RuleViolationException"><c>import.not-imported</c>.</exception>
    public void Undo(DateTime utcNow)
    {
        Require.That(State is ImportState.Imported, "import.not-imported", "Only a finished import can be undone.");
        (State, UndoneAt) = (ImportState.Undone, utcNow);
        Changed();
    }
}
