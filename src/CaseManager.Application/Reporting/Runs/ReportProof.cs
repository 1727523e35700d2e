using System.Security.Cryptography;
using System.Text.RegularExpressions;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Reporting;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Reporting.Runs;

/// <summary>What a file is.</summary>
/// <param name="Verdict">Whether it is one that was made here.</param>
/// <param name="Sha256">Of the bytes that were shown.</param>
/// <param name="Report">The making of a report that it is, or that its code names; null where there is none within reach.</param>
public sealed record ReportProofResult(ReportVerdict Verdict, string Sha256, ProvenReport? Report);

/// <summary>A making of a report.</summary>
/// <param name="MadeAt">UTC; null where it is not made yet.</param>
public sealed record ProvenReport(Guid Id, ReportKind Kind, string Title, DateOnly From, DateOnly To, Audience Audience, string Code, string RequestedBy, DateTime? MadeAt);

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
    /// <summary>The largest file that is looked at, in bytes.</summary>
    public const int LargestFile = 64 * 1024 * 1024;

    /// <summary>Compares a file with those that were made.</summary>
    public async Task<ReportProofResult> VerifyAsync(ReadOnlyMemory<byte> file, CancellationToken cancellationToken)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(file.Span));
        if (await Rows(scope.ReportRuns.Where(r => r.Files.Any(f => f.Sha256 == hash && f.Format == ReportFormat.Pdf))).FirstOrDefaultAsync(cancellationToken) is { } same)
        {
            return new ReportProofResult(ReportVerdict.Same, hash, same);
        }

        var named = CodeIn(file.Span) is { } code ? await OfCodeAsync(code, cancellationToken) : null;
        return new ReportProofResult(named is null ? ReportVerdict.Unknown : ReportVerdict.Changed, hash, named);
    }

    /// <summary>The making of a report with this code; null where there is none within reach.</summary>
    public async Task<ProvenReport?> OfCodeAsync(string typed, CancellationToken cancellationToken) =>
        ReportCode.Parse(typed) is { } code ? await Rows(scope.ReportRuns.Where(r => r.Code == code)).FirstOrDefaultAsync(cancellationToken) : null;

    private static IQueryable<ProvenReport> Rows(IQueryable<ReportRun> runs) =>
        runs.AsNoTracking().Select(r => new ProvenReport(r.Id, r.Kind, r.Title, r.From, r.To, r.Audience, r.Code, r.RequestedBy, r.FinishedAt));

    // Our engines write it into the keywords of the document, which are not compressed.
    private static string? CodeIn(ReadOnlySpan<byte> file)
    {
        var found = Keywords().Match(System.Text.Encoding.Latin1.GetString(file));
        return found.Success ? ReportCode.Parse(found.Groups[1].Value) : null;
    }

    [GeneratedRegex(@"/Keywords\s*\(([0-9A-Z]{5}-[0-9A-Z]{5})\)", RegexOptions.CultureInvariant)]
    private static partial Regex Keywords();
}
