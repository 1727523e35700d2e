using System.Security.Cryptography;
using System.Text.RegularExpressions;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Reporting;
using CaseManager.Domain.Reporting.Packs;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Reporting.Runs;

/// <summary>What a file is.</summary>
/// <param name="Verdict">Whether it is one that was made here.</param>
/// <param name="Sha256">Of the bytes that were shown.</param>
/// <param name="Report">The making of a report that it is, or that its code names; null where there is none within reach.</param>
public sealed record ReportProofResult(ReportVerdict Verdict, string Sha256, ProvenReport? Report);

/// <summary>A making of a report.</summary>
/// <param name="MadeAt">UTC; null where it is not made yet.</param>
/// <param name="IsInPack">Whether <paramref name="Id"/> is that of a pack.</param>
public sealed record ProvenReport(string Title, DateOnly From, DateOnly To, Audience Audience, string? Code, string RequestedBy, DateTime? MadeAt, Guid Id, bool IsInPack)
{
    /// <summary>Where it is shown.</summary>
    public string Path => IsInPack ? $"/reports/packs/{Id}" : $"/reports/{Id}";
}

/// <summary>Whether a file is one that was made here.</summary>
public enum ReportVerdict
{
    /// <summary>Byte for byte.</summary>
    Same,

    /// <summary>It bears the code of a report, but its bytes are others: it was changed, or saved anew by another program.</summary>
    Changed,

    /// <summary>Nothing of the kind is known within the reach of whoever asks.</summary>
    Unknown,
}

/// <summary>Says whether a PDF is the one that was made, when and by whom, to those who may read that report.</summary>
public sealed partial class ReportProof(InScope scope) : IReader
{
    // Read in pieces, so that many large files at once do not lie in memory; a code that falls between two is found in the overlap.
    private const int Piece = 32 * 1024;
    private const int Overlap = 64;

    /// <summary>Compares a file with those that were made, alone or in a pack.</summary>
    public async Task<ReportProofResult> VerifyAsync(Stream file, CancellationToken cancellationToken)
    {
        var (hash, code) = await ReadAsync(file, cancellationToken);
        var same = await Rows(scope.ReportRuns.Where(r => r.Files.Any(f => f.Sha256 == hash && f.Format == ReportFormat.Pdf))).FirstOrDefaultAsync(cancellationToken)
            ?? await Rows(Packed.Where(x => x.Item.Sha256 == hash)).FirstOrDefaultAsync(cancellationToken);
        if (same is not null)
        {
            return new ReportProofResult(ReportVerdict.Same, hash, same);
        }

        var named = code is not null ? await OfCodeAsync(code, cancellationToken) : null;
        return new ReportProofResult(named is null ? ReportVerdict.Unknown : ReportVerdict.Changed, hash, named);
    }

    /// <summary>The making of a report with this code; null where there is none within reach.</summary>
    public async Task<ProvenReport?> OfCodeAsync(string typed, CancellationToken cancellationToken) =>
        ReportCode.Parse(typed) is not { } code ? null
        : await Rows(scope.ReportRuns.Where(r => r.Code == code)).FirstOrDefaultAsync(cancellationToken)
            ?? await Rows(Packed.Where(x => x.Item.Code == code)).FirstOrDefaultAsync(cancellationToken);

    private static IQueryable<ProvenReport> Rows(IQueryable<ReportRun> runs) =>
        runs.AsNoTracking().Select(r => new ProvenReport(r.Title, r.From, r.To, r.Audience, r.Code, r.RequestedBy, r.FinishedAt, r.Id, false));

    private static IQueryable<ProvenReport> Rows(IQueryable<PackedFile> files) =>
        files.AsNoTracking().Select(x => new ProvenReport(x.Pack.Title, x.Pack.From, x.Pack.To, x.Pack.Audience, x.Item.Code, x.Pack.RequestedBy, x.Item.FinishedAt, x.Pack.Id, true));

    // Documents and volumes of packs, of which every client is within reach.
    private IQueryable<PackedFile> Packed
    {
        get
        {
            var (attending, treated) = (scope.Clients(Permission.RunAttendanceReports), scope.Clients(Permission.RunClinicalReports));
            return scope.ReportPacks.SelectMany(p => p.Items.Where(i => i.State == PackItemState.Done), (p, i) => new PackedFile { Pack = p, Item = i })
                .Where(x => !x.Pack.Items.Any(d => d.ClientId != null && d.State == PackItemState.Done && (x.Item.ClientId == null ? d.Volume == x.Item.Volume : d.Id == x.Item.Id)
                    && !(x.Pack.Kind == ReportKind.ClientAttendance ? attending.Any(c => c.Id == d.ClientId) : treated.Any(c => c.Id == d.ClientId))));
        }
    }

    private static async Task<(string Hash, string? Code)> ReadAsync(Stream file, CancellationToken cancellationToken)
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (buffer, kept, code) = (new byte[Overlap + Piece], 0, (string?)null);
        while (await file.ReadAsync(buffer.AsMemory(kept, Piece), cancellationToken) is > 0 and var read)
        {
            sha.AppendData(buffer, kept, read);
            var filled = kept + read;
            code ??= CodeIn(buffer.AsSpan(0, filled));
            kept = Math.Min(Overlap, filled);
            buffer.AsSpan(filled - kept, kept).CopyTo(buffer);
        }

        return (Convert.ToHexStringLower(sha.GetCurrentHash()), code);
    }

    // Our engines write it into the keywords of the document, which are not compressed.
    private static string? CodeIn(ReadOnlySpan<byte> piece)
    {
        if (piece.IndexOf("/Keywords"u8) < 0)
        {
            return null;
        }

        var found = Keywords().Match(System.Text.Encoding.Latin1.GetString(piece));
        return found.Success ? ReportCode.Parse(found.Groups[1].Value) : null;
    }

    [GeneratedRegex(@"/Keywords\s*\(([0-9A-Z]{5}-[0-9A-Z]{5})\)", RegexOptions.CultureInvariant)]
    private static partial Regex Keywords();

    private sealed class PackedFile
    {
        public required ReportPack Pack { get; init; }

        public required PackItem Item { get; init; }
    }
}
