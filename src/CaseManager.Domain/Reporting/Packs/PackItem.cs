using CaseManager.Domain.Common;

namespace CaseManager.Domain.Reporting.Packs;

/// <summary>One document of a pack, or one volume that documents are put together in. Belongs to one worker at a time, by its lease.</summary>
public sealed class PackItem : Entity
{
    /// <summary>How often workers may go down with it before it fails for good: once among others, then alone. Machines that restart again and again are not its fault, so it is not few.</summary>
    public const int MostAttempts = 6;

    private PackItem()
    {
    }

    internal PackItem(int number, Guid? clientId, int? volume) => (Number, ClientId, Volume) = (number, clientId, volume);

    /// <summary>The pack.</summary>
    public Guid ReportPackId { get; private set; }

    /// <summary>Its place in the pack, from 1; volumes come after all documents.</summary>
    public int Number { get; private set; }

    /// <summary>The client of a document; null for a volume.</summary>
    public Guid? ClientId { get; private set; }

    /// <summary>The volume that the document goes into, or that this is, from 1; null in a zip.</summary>
    public int? Volume { get; private set; }

    /// <summary>Where it stands.</summary>
    public PackItemState State { get; private set; }

    /// <summary>How often a worker took it and gave no answer.</summary>
    public int Attempts { get; private set; }

    /// <summary>Why it failed, for a person to read.</summary>
    public string? Error { get; private set; }

    /// <summary>The worker that holds it, and nobody else may write what came of it; null where nobody does.</summary>
    public Guid? LeaseHolder { get; private set; }

    /// <summary>Until when (UTC) it is the holder's, unless renewed.</summary>
    public DateTime? LeaseUntil { get; private set; }

    /// <summary>When it was done or failed (UTC).</summary>
    public DateTime? FinishedAt { get; private set; }

    /// <summary>The worker whose chunks count; null until it is done.</summary>
    public Guid? Maker { get; private set; }

    /// <summary>Number of bytes.</summary>
    public long Length { get; private set; }

    /// <summary>SHA-256 of the bytes, lower-case hexadecimal; null until it is done.</summary>
    public string? Sha256 { get; private set; }

    /// <summary>The short code that the PDF bears, see <see cref="ReportCode"/>: on each page of a document; a volume's own only in what the file says of itself. Null until it is done.</summary>
    public string? Code { get; private set; }

    /// <summary>It is made: its bytes are the chunks of the worker that holds it.</summary>
    public void Finish(long length, string sha256, DateTime utcNow, string code)
    {
        (Maker, Length, Sha256, Code) = (LeaseHolder, length, sha256, code);
        End(PackItemState.Done, null, utcNow);
    }

    /// <summary>It cannot be made, for a reason.</summary>
    public void Fail(string error, DateTime utcNow) => End(PackItemState.Failed, error.Length <= ReportRun.ErrorLength ? error : error[..ReportRun.ErrorLength], utcNow);

    private void End(PackItemState state, string? error, DateTime utcNow)
    {
        (State, Error, FinishedAt) = (state, error, utcNow);
        (LeaseHolder, LeaseUntil, Attempts) = (null, null, 0);
    }
}
